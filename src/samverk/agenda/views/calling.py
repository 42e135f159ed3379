"""The call: what will be sent to whom, what became of it, and what is told after it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_keep
from samverk.accounts.standing import Held
from samverk.agenda.access import (
    actor,
    meeting_for,
    own_seat,
    seated_organisation,
    seated_person,
    sees_confidential,
    users_only,
)
from samverk.agenda.actions.call_deputy import call_deputy_in
from samverk.agenda.actions.send_call import send_call, tell_changes
from samverk.agenda.forms import AbsenceForm, CallForm
from samverk.agenda.queries.absences import absence_of, deputies_for
from samverk.agenda.queries.call_plan import call_plan, days_late
from samverk.agenda.queries.calls import calls_of, letter_preview
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.agenda.views.answering import answered, crumbs_to
from samverk.directory.models import Mandate
from samverk.meetings.actions.report_absence import report_absence, withdraw_absence
from samverk.meetings.models import Meeting


@require_safe
@users_only
def call(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what will be sent to whom and what is missing; once it has gone, what became of it."""
    return _page(request, meeting_for(request, public_id, may_keep), CallForm())


@require_POST
@users_only
def send(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send the call."""
    meeting = meeting_for(request, public_id, may_keep)
    form = CallForm(request.POST)
    if not form.is_valid():
        return _page(request, meeting, form)
    acting = actor(request, meeting)
    with answered(request, _("The call is on its way.")):
        send_call(meeting, at=timezone.now(), by=acting.by, on_behalf_of=acting.on_behalf_of, **form.cleaned_data)
    return redirect("agenda:call", public_id)


@require_POST
@users_only
def tell(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell those called what has changed."""
    meeting = meeting_for(request, public_id, may_keep)
    form = CallForm(request.POST)
    if not form.is_valid():
        return _page(request, meeting, form)
    acting = actor(request, meeting)
    with answered(request, _("Those called are being told.")):
        tell_changes(meeting, at=timezone.now(), by=acting.by, on_behalf_of=acting.on_behalf_of, **form.cleaned_data)
    return redirect("agenda:call", public_id)


@users_only
def absence(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a member say that they cannot come, and take it back."""
    meeting = meeting_for(request, public_id)
    seat = own_seat(request, meeting)
    if seat is None:
        return redirect("agenda:agenda", public_id)
    deputies = {one.person.public_id: one for one in deputies_for(meeting, seat)}
    form = AbsenceForm(request.POST or None, deputies=[(key, _called(one)) for key, one in deputies.items()])
    if request.method == "POST" and "comes" in request.POST:
        with answered(request, _("Good. You are awaited at the meeting.")):
            acting = actor(request, meeting)
            withdraw_absence(meeting, seated_person(seat), by=acting.by, on_behalf_of=seat.on_behalf_of)
        return redirect("agenda:agenda", public_id)
    if request.method == "POST" and form.is_valid():
        deputy = deputies.get(form.cleaned_data.get("called_in", ""))
        with answered(request, _("It is noted that you cannot come.")):
            _stay_away(request, meeting, seat, reason=form.cleaned_data["reason"], deputy=deputy)
        return redirect("agenda:agenda", public_id)
    context = {"section": "agendas", "meeting": meeting, "form": form, "person": seated_person(seat), "seat": seat}
    context |= {"absence": absence_of(meeting, seat.person_id), "crumbs": crumbs_to(meeting)}
    return render(request, "agenda/absence.html", context)


def _stay_away(request: HttpRequest, meeting: Meeting, seat: Held, *, reason: str, deputy: Mandate | None) -> None:
    person = seated_person(seat)
    report_absence(
        meeting,
        person,
        organisation=seated_organisation(seat),
        reason=reason,
        called_in=deputy.person if deputy is not None else None,
        by=actor(request, meeting).by,
        on_behalf_of=seat.on_behalf_of,
    )
    if deputy is not None:
        call_deputy_in(meeting, deputy, instead_of=person)


def _called(deputy: Mandate) -> str:
    return f"{deputy.person} ({deputy.organisation})" if deputy.organisation is not None else str(deputy.person)


def _page(request: HttpRequest, meeting: Meeting, form: CallForm) -> HttpResponse:
    today = timezone.localdate()
    plan = call_plan(meeting, today)
    late = days_late(plan, today)
    is_planned = meeting.state == Meeting.State.PLANNED
    sheet = agenda_sheet(meeting, sees_confidential=sees_confidential(request, meeting))
    context = {
        "section": "agendas",
        "meeting": meeting,
        "plan": plan,
        "late": ngettext("%(count)d day too late", "%(count)d days too late", late) % {"count": late} if late else "",
        "sheet": sheet,
        "lacking": [row for row in sheet.rows if row.warnings],
        "form": form,
        "is_planned": is_planned,
        "may_tell": meeting.state == Meeting.State.CALLED and not meeting.opened_at and not meeting.cancelled_at,
        "letter": letter_preview(meeting) if is_planned else None,
        "calls": calls_of(meeting),
        "crumbs": crumbs_to(meeting),
    }
    return render(request, "agenda/call.html", context)
