"""One screen for the secretary, one for the chair, one for the wall, one for every phone."""

import time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts import signed_links
from samverk.accounts.caller import address_of
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from samverk.sitting import pulse
from samverk.sitting.access import WALL, Here, follows, keeps, only_for, runs
from samverk.sitting.messages import UNFINISHED
from samverk.sitting.queries.board import board_of
from samverk.sitting.queries.unfinished import unfinished_of
from samverk.sitting.screens import decisions_under, lines_for, shared_context, shown, template_of, wall_address


@require_safe
@only_for(follows)
def meeting(request: HttpRequest, here: Here) -> HttpResponse:
    """Send everyone to their screen: straight on where there is but one, else with the choice."""
    if not here.right.runs:
        return redirect("sitting:me", here.meeting.public_id)
    wall = wall_address(here.meeting) if here.meeting.held_on and here.meeting.closed_at is None else ""
    return render(request, "sitting/meeting.html", {"meeting": here.meeting, "right": here.right, "wall": wall})


@require_safe
@only_for(keeps)
def secretary(request: HttpRequest, here: Here) -> HttpResponse:
    """Show all there is to run, with the text of the item that is up."""
    return shown(request, here, "secretary")


@require_safe
@only_for(runs)
def chair(request: HttpRequest, here: Here) -> HttpResponse:
    """Show what leads the meeting: the item, the time, who is there, who leads."""
    return shown(request, here, "chair")


@require_safe
@only_for(follows)
def me(request: HttpRequest, here: Here) -> HttpResponse:
    """Show a member's phone: am I here, what is up, what is proposed, my vote."""
    return shown(request, here, "me")


@require_safe
def wall(request: HttpRequest, token: str) -> HttpResponse:
    """Show the meeting on the wall, to whoever has the link: until it is closed, without a control."""
    now = timezone.now()
    try:
        public_id, _holder = signed_links.read(token, WALL, now, address=address_of(request, settings.PROXIES))
    except RuleBroken as refused:
        if refused.code == "link-expired":
            return render(request, "sitting/wall_over.html", status=410)
        raise Http404 from refused
    found = get_object_or_404(Meeting.objects.select_related("body", "floor"), public_id=public_id)
    if found.closed_at is not None or found.cancelled_at is not None:
        return render(request, "sitting/wall_over.html", status=410)
    board = board_of(found)
    lines = lines_for(board.lines, sees_confidential=board.wall_names_confidential)
    shown_items = {line.pk: line for line in lines}
    context = shared_context(board, now) | {
        "screen": "wall",
        "token": token,
        "lines": lines,
        "current": shown_items.get(board.current_id or 0),
        "upcoming": shown_items.get(board.next.pk) if board.next else None,
    }
    current = context["current"]
    if current is not None and (not current.is_confidential or board.wall_names_confidential):
        context |= decisions_under(request, current, "")
    answer = render(request, template_of(request, "wall"), context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
@only_for(runs)
def close(request: HttpRequest, here: Here) -> HttpResponse:
    """Show what is unfinished, before the meeting is closed."""
    unfinished = [(UNFINISHED[found.kind], found.names) for found in unfinished_of(board_of(here.meeting))]
    context = {"meeting": here.meeting, "right": here.right, "unfinished": unfinished}
    return render(request, "sitting/close.html", context)


@require_safe
def pulse_answer(request: HttpRequest, key: str) -> HttpResponse:
    """Answer what ``samverk.sitting.pulse`` answers, where no web server of ours stands in front."""
    status, said = pulse.answer(request.path[request.path.index(pulse.PATH) :], request.GET.get("r", ""), time.time())
    return HttpResponse(said, status=status, content_type="text/plain", headers={"Cache-Control": "no-store"})
