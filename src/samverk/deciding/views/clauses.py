"""Clauses: worded, confirmed, taken back; and the item put off or let in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.deciding import actions
from samverk.deciding.access import item_or_404, users_only
from samverk.deciding.forms.clause import ClauseForm, PutOffForm, StarterForm
from samverk.deciding.models import LiveClause
from samverk.deciding.screens import Bound
from samverk.deciding.views.desk import Desk, keeping, show_item


@users_only
def item(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what is decided under one item, and let it be done without any live screen."""
    found, _meeting = item_or_404(request, public_id)
    return show_item(request, found)


@require_POST
@users_only
def add_clause(request: HttpRequest, public_id: str) -> HttpResponse:
    """Propose a clause, or put the words that were picked into the form."""
    desk = keeping(request, public_id)
    if "insert" in request.POST:
        starter = StarterForm(request.POST)
        begin = starter.cleaned_data["starter"] if starter.is_valid() else ""
        return show_item(request, desk.item, begin=begin or request.POST.get("text", "").replace("\0", ""))
    form = ClauseForm(desk.panel, request.POST)
    return desk.do_with(
        Bound("clause", form),
        lambda said: actions.add_clause(desk.item, said.wording, desk.act),
        _("The clause is proposed. It is no decision before it is confirmed."),
    )


@require_POST
@users_only
def change_clause(request: HttpRequest, public_id: str) -> HttpResponse:
    """Word a clause anew."""
    desk, live = _at(request, public_id)
    form = ClauseForm(desk.panel, request.POST, live=live)
    return desk.do_with(
        Bound("edit", form, live.public_id),
        lambda said: actions.change_clause(live, said.wording, desk.act, seen=said.cleaned_data["seen"] or 0),
        _("The clause is worded anew."),
    )


@require_POST
@users_only
def confirm_clause(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a clause a decision."""
    desk, live = _at(request, public_id)
    seen = _revision(request.POST.get("seen", ""))
    return desk.do(lambda: actions.confirm_clause(live, desk.act, seen=seen), _("The clause is a decision."))


@require_POST
@users_only
def settle_clause(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Drop a clause, bring it back, or take a decision back."""
    desk, live = _at(request, public_id)
    acts: dict[str, tuple[Any, str]] = {
        "drop": (actions.drop_clause, _("The clause is dropped.")),
        "bring-back": (actions.bring_clause_back, _("The clause is proposed again.")),
        "take-back": (actions.take_back_clause, _("The decision is taken back; the clause is a proposal again.")),
    }
    does, done = acts[act]
    return desk.do(lambda: does(live, desk.act), done)


@require_POST
@users_only
def take_over(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put what the agenda proposed before the meeting."""
    desk = keeping(request, public_id)
    return desk.do(lambda: actions.take_over_drafts(desk.item), _("The clauses of the agenda stand here."))


@require_POST
@users_only
def admit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note that all who are present agree to decide what was not called."""
    desk = keeping(request, public_id)
    return desk.do(lambda: actions.admit_item(desk.item, desk.act), _("It is noted that all agree."))


@require_POST
@users_only
def put_off(request: HttpRequest, public_id: str) -> HttpResponse:
    """Postpone or remit the item."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("put-off", PutOffForm(desk.panel, request.POST)),
        lambda said: actions.put_off(desk.item, said.asked, desk.act),
        _("The item is put off, and comes up again by itself."),
    )


def _at(request: HttpRequest, public_id: str) -> tuple[Desk, LiveClause]:
    live = get_object_or_404(LiveClause.objects.select_related("item"), public_id=public_id)
    return keeping(request, live.item.public_id), live


def _revision(said: str) -> int:
    return int(said) if said.isascii() and said.isdecimal() and len(said) < len(str(2**31)) else -1
