"""Building an agenda: what stands on it, in which order."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_prepare
from samverk.agenda.access import actor, item_for, keeps, meeting_for, sees_confidential, taken_off_for, users_only
from samverk.agenda.actions.keep_items import Wanted, add_by_hand, put_back, take_off
from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.order import moved, reorder
from samverk.agenda.actions.place_proposal import place_proposal
from samverk.agenda.forms import NewItemForm, TakeOffForm
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.agenda.queries.waiting import waiting_for
from samverk.agenda.views.answering import answered, crumbs_to, said
from samverk.meetings.models import Meeting


@require_safe
@users_only
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the agenda as it is built; what belongs onto it by itself is there when the page opens."""
    meeting = meeting_for(request, public_id, may_prepare)
    lay_out_agenda(meeting)
    return _page(request, meeting, NewItemForm())


@require_POST
@users_only
def add(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put an item onto the agenda by hand."""
    meeting = meeting_for(request, public_id, may_prepare)
    form = NewItemForm(request.POST)
    if not form.is_valid():
        return _page(request, meeting, form)
    acting = actor(request, meeting)
    with answered(request, _("The item stands on the agenda.")):
        wanted = Wanted(**form.cleaned_data)
        add_by_hand(meeting, wanted, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect("agenda:edit", public_id)


@require_POST
@users_only
def order(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put the items in an order that was dragged, or move one of them a place."""
    meeting = meeting_for(request, public_id, may_prepare)
    acting = actor(request, meeting)
    seen = said(request, "seen").split()
    wanted = said(request, "order").split()
    one = said(request, "item")
    if one in seen:
        wanted = moved(seen, one, up="up" in request.POST)
    with answered(request):
        reorder(meeting, wanted, seen=seen, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect(f"{_address(meeting)}#item-{one}" if one in seen else _address(meeting))


@users_only
def off(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask why an item is taken off, and take it off."""
    item = item_for(request, public_id)
    form = TakeOffForm(request.POST or None)
    entry = getattr(item, "entry", None)
    if entry is not None and entry.origin_clause_id is not None:
        form.fields["reason"].required = True
    if request.method == "POST" and form.is_valid():
        acting = actor(request, item.meeting)
        with answered(request, _("The item was taken off the agenda.")):
            take_off(item, reason=form.cleaned_data["reason"], by=acting.by, on_behalf_of=acting.on_behalf_of)
        return redirect("agenda:edit", item.meeting.public_id)
    crumbs = crumbs_to(item.meeting, (_("Build the agenda"), _address(item.meeting)))
    return render(request, "agenda/take_off.html", {"item": item, "entry": entry, "form": form, "crumbs": crumbs})


@require_POST
@users_only
def back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put back what was taken off."""
    taken_off = taken_off_for(request, public_id)
    acting = actor(request, taken_off.meeting)
    with answered(request, _("The item stands on the agenda again.")):
        put_back(taken_off, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect("agenda:edit", taken_off.meeting.public_id)


@require_POST
@users_only
def place(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put an accepted proposal, or all that wait for this meeting, onto the agenda."""
    meeting = meeting_for(request, public_id, may_prepare)
    acting = actor(request, meeting)
    waiting = waiting_for(meeting)
    one = said(request, "proposal")
    chosen = waiting.filter(public_id=one) if one else waiting
    for proposal in chosen:
        with answered(request, _("The matter stands on the agenda.")):
            place_proposal(proposal, meeting, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect("agenda:edit", public_id)


def _page(request: HttpRequest, meeting: Meeting, form: NewItemForm) -> HttpResponse:
    sheet = agenda_sheet(meeting, sees_confidential=sees_confidential(request, meeting))
    context: dict[str, Any] = {
        "section": "agendas",
        "meeting": meeting,
        "sheet": sheet,
        "form": form,
        "waiting": list(waiting_for(meeting)),
        "taken_off": list(meeting.taken_off.select_related("origin_clause__meeting", "standing_item")),
        "keeps": keeps(request, meeting),
        "crumbs": crumbs_to(meeting),
    }
    return render(request, "agenda/edit.html", context)


def _address(meeting: Meeting) -> str:
    return redirect("agenda:edit", meeting.public_id).url
