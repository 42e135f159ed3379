"""The list, a new notice, and the short notices of a meeting."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.watchlist import actions
from samverk.watchlist.access import (
    clause_or_none,
    followed_meeting,
    may_note,
    noted_bodies,
    seen_notices,
    sees_confidential,
    users_only,
)
from samverk.watchlist.actions import Source
from samverk.watchlist.forms import NoticeForm
from samverk.watchlist.messages import REFUSALS
from samverk.watchlist.models import Notice
from samverk.watchlist.queries.notice_list import listed, narrowed
from samverk.watchlist.queries.short_notices import short_notices
from samverk.watchlist.views.acting import shown, told

VIEWS = ("watched", "mine", "settled")
USUAL = timedelta(days=30)


@require_safe
@users_only
def notices(request: HttpRequest) -> HttpResponse:
    """List the notices that the caller sees, the day that comes first before all."""
    show = request.GET.get("show", "")
    show = show if show in VIEWS else "watched"
    seen = listed(seen_notices(request.user, standing_in(request)), request.user.pk)
    page: Page[Notice] = page_of(narrowed(seen, show, request.user.pk), request.GET)
    context: dict[str, Any] = {
        "page": page,
        "show": show,
        "today": timezone.localdate(),
        "may_note": may_note(request.user),
    }
    return shown(request, "notices.html", **context)


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Note something; ``?clause=`` tells which decision it is about."""
    if not may_note(request.user):
        raise Http404
    today = timezone.localdate()
    clause = clause_or_none(request, request.GET.get("clause", "").replace("\0", ""))
    begun = {"key": new_public_id(), "watch_on": today + USUAL, "text": clause.text[:1000] if clause else ""}
    begun |= {"body": clause.meeting.body} if clause else {}
    form = NoticeForm(request.POST or None, initial=begun, bodies=noted_bodies(request.user, standing_in(request)))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        source = Source(clause=clause, link=said["link"], as_written=said["source"])
        kept = {name: said[name] for name in ("watch_on", "body")}
        try:
            made = actions.note_notice(
                said["text"], **kept, source=source, on=today, by=me(request), public_id=said["key"]
            )
        except RuleBroken as refused:
            form.add_error("watch_on", str(REFUSALS[refused.code]))
        else:
            return redirect("watchlist:notice", made.public_id)
    return shown(request, "new.html", form=form, clause=clause, status=400 if form.errors else 200)


@require_safe
@users_only
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the short notices of a meeting, each to be watched by one press."""
    found = followed_meeting(request, public_id)
    rows = short_notices(found, timezone.localdate(), sees_confidential=sees_confidential(request, found))
    return shown(request, "meeting.html", meeting=found, rows=rows)


@require_POST
@users_only
def watch(request: HttpRequest, public_id: str, item_id: str, paragraph: int) -> HttpResponse:
    """Watch one of a meeting's short notices."""
    found, today = followed_meeting(request, public_id), timezone.localdate()
    rows = short_notices(found, today, sees_confidential=sees_confidential(request, found))
    row = next((one for one in rows if (one.item.public_id, one.paragraph) == (item_id, paragraph)), None)
    if row is None:
        raise Http404
    with told(request, _("The notice is watched. You are reminded when its day has come.")):
        made = actions.note_paragraph(row, watch_on=row.watch_on, on=today, by=me(request))
        actions.follow(made, by=me(request))
        return redirect("watchlist:notice", made.public_id)
    return redirect("watchlist:meeting", public_id)
