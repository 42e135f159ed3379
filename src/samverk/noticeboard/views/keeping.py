"""Announcing, noting where the notice stands, taking it down, and what was announced before."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samverk.accounts.access import has_logged_in, only_if, standing_in
from samverk.design.paging import Page, page_of
from samverk.noticeboard import actions
from samverk.noticeboard.access import Here, entered, followed, kept_meeting
from samverk.noticeboard.forms import AnnounceForm, AwayForm, PutUpForm
from samverk.noticeboard.messages import REFUSALS
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.announceable import (
    contents_of,
    last_day_for,
    last_day_of,
    waiting_for,
    where_kept_before,
)
from samverk.noticeboard.queries.boards import board_rows
from samverk.noticeboard.queries.certificate import certificate_of
from samverk.noticeboard.queries.up import shown_contents
from samverk.noticeboard.views.acting import told
from samverk.records.refusal import RuleBroken


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def announce(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what will stand on the board, and put it up by one press."""
    at = kept_meeting(request, public_id)
    known = Announcement.objects.filter(meeting=at.meeting, item=None).first()
    if known is not None:
        return redirect("noticeboard:kept", known.public_id)
    begun = {"kept_at": where_kept_before(at.meeting)}
    form = AnnounceForm(request.POST or None, initial=begun, items=list(contents_of(at.meeting)))
    if request.method == "POST" and form.is_valid():
        kept_at = form.cleaned_data["kept_at"]
        try:
            made = actions.announce(at.meeting, form.chosen(), kept_at=kept_at, at=timezone.now(), by=at.user)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("noticeboard:kept", made.public_id)
    context = {"section": "noticeboard", "meeting": at.meeting, "form": form, "last_day": last_day_for(at.meeting)}
    return render(request, "noticeboard/announce.html", context, status=400 if form.errors else 200)


@require_safe
@only_if(has_logged_in)
def history(request: HttpRequest) -> HttpResponse:
    """List what waits to be announced by the caller, and what was announced by bodies that they follow."""
    page: Page[Announcement] = page_of(followed(request), request.GET)
    context = {
        "section": "noticeboard",
        "page": page,
        "waiting": [
            (meeting, last_day_for(meeting)) for meeting in waiting_for(request.user, standing_in(request))[:50]
        ],
        "today": timezone.localdate(),
    }
    return render(request, "noticeboard/history.html", context)


@require_safe
@only_if(has_logged_in)
def kept(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show an announcement with its boards and its clock."""
    return _page(request, entered(request, public_id))


@require_safe
@only_if(has_logged_in)
def certificate(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the certificate of posting, to be printed or saved."""
    here = entered(request, public_id)
    return render(request, "noticeboard/certificate.html", _shown(here))


@require_safe
@only_if(has_logged_in)
def certificate_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hand the certificate of posting out as a file for the archive."""
    found = entered(request, public_id).announcement
    answer = HttpResponse(certificate_of(found, timezone.localdate()), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="certificate-of-posting-{found.public_id}.pdf"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-cache"
    return answer


@require_POST
@only_if(has_logged_in)
def put_up(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note since when the notice stands on a municipality's board."""
    here = _kept(request, public_id)
    form = PutUpForm(request.POST, boards=here.announcement.boards.exclude(organisation=None), auto_id="up_%s")
    if not form.is_valid():
        return _page(request, here, put_up=form)
    said = form.cleaned_data
    with told(request, _("The day is noted.")):
        actions.note_put_up(said["board"], said["on"], at=timezone.now(), by=here.at.user)
    return redirect("noticeboard:kept", public_id)


@require_POST
@only_if(has_logged_in)
def away(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note when the notice was not on a board."""
    here = _kept(request, public_id)
    form = AwayForm(request.POST, boards=here.announcement.boards.all(), auto_id="away_%s")
    if not form.is_valid():
        return _page(request, here, away=form)
    said = form.cleaned_data
    back = said["up_again_on"]
    with told(request, _("The days are noted, and the time of appeal is counted anew.")):
        actions.note_down(said["board"], said["on"], up_again_on=back, at=timezone.now(), by=here.at.user)
    return redirect("noticeboard:kept", public_id)


@require_POST
@only_if(has_logged_in)
def take_down(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the notice down from our board, if time is out."""
    here = _kept(request, public_id)
    with told(request, _("The notice is taken down.")):
        ours = here.announcement.boards.get(organisation=None)
        actions.take_down(ours, today=timezone.localdate(), at=timezone.now(), by=here.at.user)
    return redirect("noticeboard:kept", public_id)


def _kept(request: HttpRequest, public_id: str) -> Here:
    """Return an announcement to change; raise ``PermissionDenied`` for those who only follow the body."""
    here = entered(request, public_id)
    if not here.keeps:
        raise PermissionDenied
    return here


def _page(request: HttpRequest, here: Here, **mistaken: Form) -> HttpResponse:
    boards = here.announcement.boards.select_related("organisation")
    begun: dict[str, Any] = {"on": timezone.localdate()}
    others = boards.exclude(organisation=None)
    forms: dict[str, Form] = {
        "put_up": PutUpForm(initial=begun, boards=others, auto_id="up_%s"),
        "away": AwayForm(boards=boards, auto_id="away_%s"),
    }
    context = _shown(here) | {"here": here, "forms": forms | mistaken, "has_others": others.exists()}
    return render(request, "noticeboard/kept.html", context, status=400 if mistaken else 200)


def _shown(here: Here) -> dict[str, Any]:
    """Return what the page of an announcement and its certificate show alike."""
    found, today = here.announcement, timezone.localdate()
    rows = board_rows(found, today)
    return {
        "section": "noticeboard",
        "announcement": found,
        "meeting": found.meeting,
        "contents": shown_contents(found),
        "rows": rows,
        "ours": next(row for row in rows if row.board.is_ours),
        "is_up": found.appeal_until is None or today <= found.appeal_until,
        "last_day": last_day_of(found),
        "today": today,
    }
