"""Proposals, recusals and dissents, as the one who keeps the minutes enters them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.deciding import actions
from samverk.deciding.access import users_only
from samverk.deciding.forms.debate import DissentForm, ProposalForm, PropositionForm, RecusalForm, SecondForm
from samverk.deciding.models import DebateProposal, Dissent, Recusal
from samverk.deciding.screens import Bound
from samverk.deciding.views.desk import Desk, keeping


@require_POST
@users_only
def make_proposal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Enter what somebody proposes."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("proposal", ProposalForm(desk.panel, request.POST)),
        lambda said: actions.make_proposal(
            desk.item, said.cleaned_data["text"], desk.act, made_by=said.cleaned_data["made_by"]
        ),
        _("The proposal is entered."),
    )


@require_POST
@users_only
def second_proposal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Enter that somebody joins in a proposal."""
    desk, proposal = _at(request, public_id)
    return desk.do_with(
        Bound("second", SecondForm(desk.panel, request.POST, proposal=proposal), proposal.public_id),
        lambda said: actions.second_proposal(proposal, desk.act, seconded_by=said.cleaned_data["seconded_by"]),
        _("It is entered who joins in."),
    )


@require_POST
@users_only
def withdraw_proposal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a proposal back."""
    desk, proposal = _at(request, public_id)
    return desk.do(lambda: actions.withdraw_proposal(proposal, desk.act), _("The proposal is taken back."))


@require_POST
@users_only
def put_propositions(request: HttpRequest, public_id: str) -> HttpResponse:
    """Enter in which order the proposals were put, and what was carried."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("proposition", PropositionForm(desk.panel, request.POST)),
        lambda said: actions.put_propositions(desk.item, said.order, desk.act, carried=said.carried),
        _("The order of the propositions is entered."),
    )


@require_POST
@users_only
def recuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """Enter that somebody leaves for the item."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("recusal", RecusalForm(desk.panel, request.POST, for_others=True)),
        lambda said: actions.recuse(desk.item, said.cleaned_data["who"], said.cleaned_data["reason"], desk.act),
        _("It is entered who left for the item."),
    )


@require_POST
@users_only
def lift_recusal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Strike a recusal that was a mistake."""
    recusal = get_object_or_404(Recusal.objects.select_related("item", "attendance"), public_id=public_id)
    desk = keeping(request, recusal.item.public_id)
    return desk.do(lambda: actions.lift_recusal(recusal, desk.act), _("The recusal is struck."))


@require_POST
@users_only
def dissent(request: HttpRequest, public_id: str) -> HttpResponse:
    """Enter somebody's dissent."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("dissent", DissentForm(desk.panel, request.POST, for_others=True)),
        lambda said: actions.enter_dissent(desk.item, said.cleaned_data["who"], said.cleaned_data["reason"], desk.act),
        _("The dissent is entered."),
    )


@require_POST
@users_only
def take_back_dissent(request: HttpRequest, public_id: str) -> HttpResponse:
    """Strike a dissent."""
    found = get_object_or_404(Dissent.objects.select_related("item", "attendance"), public_id=public_id)
    desk = keeping(request, found.item.public_id)
    return desk.do(lambda: actions.take_back_dissent(found, desk.act), _("The dissent is struck."))


def _at(request: HttpRequest, public_id: str) -> tuple[Desk, DebateProposal]:
    proposal = get_object_or_404(DebateProposal.objects.select_related("item", "made_by"), public_id=public_id)
    return keeping(request, proposal.item.public_id), proposal
