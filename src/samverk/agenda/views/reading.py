"""The agenda as members read it, the versions that were sent, and the papers."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.agenda.access import (
    builds,
    coming_meetings,
    is_theirs,
    keeps,
    letter_for,
    meeting_for,
    own_seat,
    paper_for,
    sees_confidential,
    users_only,
    version_for,
)
from samverk.agenda.messages import PARTS
from samverk.agenda.queries.absences import absence_of, absences
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.agenda.queries.versions import compare, facts_changed
from samverk.agenda.views.answering import crumbs_to
from samverk.design.paging import page_of
from samverk.meetings.models import Meeting
from samverk.post.actions import note_opened
from samverk.records.handing_out import handed_out


@require_safe
@users_only
def index(request: HttpRequest) -> HttpResponse:
    """List the meetings to come whose agendas the reader reads."""
    context = {"section": "agendas", "page": page_of(coming_meetings(request), request.GET)}
    return render(request, "agenda/index.html", context)


@require_safe
@users_only
def agenda(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the agenda to a member: times, papers, draft clauses, and whether they come."""
    meeting = meeting_for(request, public_id)
    seat = own_seat(request, meeting)
    prepares = builds(request, meeting)
    context = {
        "section": "agendas",
        "meeting": meeting,
        "sheet": agenda_sheet(meeting, sees_confidential=sees_confidential(request, meeting)),
        "seat": seat,
        "absence": absence_of(meeting, seat.person_id) if seat is not None else None,
        "absences": absences(meeting) if prepares else [],
        "builds": prepares,
        "keeps": keeps(request, meeting),
        "versions": meeting.agenda_versions.count(),
        "is_open": _is_open(meeting),
    }
    return render(request, "agenda/agenda.html", context)


@require_safe
@users_only
def versions(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what changed between two versions that were sent; the last two, unless others are asked for."""
    meeting = meeting_for(request, public_id)
    rows = list(meeting.agenda_versions.order_by("-number").defer("content"))
    context = {"section": "agendas", "meeting": meeting, "versions": rows, "crumbs": crumbs_to(meeting)}
    if len(rows) > 1:
        after = version_for(request, meeting, _number(request, "after", rows[0].number))
        before = version_for(request, meeting, _number(request, "before", after.number - 1 or 1))
        context |= {
            "before": before,
            "after": after,
            "facts": [(PARTS[name], was, becomes) for name, was, becomes in facts_changed(before, after)],
            "changes": compare(before, after, sees_confidential=sees_confidential(request, meeting)),
        }
    return render(request, "agenda/versions.html", context)


@require_safe
@users_only
def paper(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Hand out a paper, always to be saved."""
    wanted = paper_for(request, public_id)
    return handed_out(wanted.stored_file, wanted.name)


@require_safe
@users_only
def letter(request: HttpRequest, public_id: str) -> HttpResponse:
    """Follow the link in a letter to the agenda, and remember that its receiver did."""
    found = letter_for(request, public_id)
    meeting = meeting_for(request, found.about_id)
    if is_theirs(request, found):
        note_opened(found, at=timezone.now())
    return redirect("agenda:agenda", meeting.public_id)


def _is_open(meeting: Meeting) -> bool:
    """Tell whether the meeting is still to come: nothing of its agenda or its list of absences is settled."""
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    return meeting.state in states and meeting.opened_at is None and meeting.cancelled_at is None


def _number(request: HttpRequest, name: str, otherwise: int) -> int:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else otherwise
