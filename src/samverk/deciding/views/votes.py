"""Votes, as the one who keeps the minutes opens, records and closes them."""

import secrets

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.deciding import actions
from samverk.deciding.access import users_only
from samverk.deciding.forms.vote import BallotForm, HandsForm, OpenVoteForm, PaperForm
from samverk.deciding.models import Vote
from samverk.deciding.queries.item_panel import VoteShown
from samverk.deciding.screens import Bound
from samverk.deciding.views.desk import Desk, keeping


@require_POST
@users_only
def open_vote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put a question to the vote."""
    desk = keeping(request, public_id)
    return desk.do_with(
        Bound("vote", OpenVoteForm(desk.panel, request.POST)),
        lambda said: actions.open_vote(desk.item, desk.act, **said.cleaned_data),
        _("The vote is open."),
    )


@require_POST
@users_only
def record_ballot(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record what somebody answers whose name was called."""
    desk, shown = _at(request, public_id)
    return desk.do_with(
        Bound("ballot", BallotForm(shown, request.POST, for_others=True)),
        lambda said: actions.cast_ballot(shown.vote, said.cleaned_data["who"], said.cleaned_data["choice"], desk.act),
        _("The answer is recorded."),
    )


@require_POST
@users_only
def close_vote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Count, and close the vote."""
    desk, shown = _at(request, public_id)
    done = _("The vote is closed.")
    silent = "silent_abstain" in request.POST
    match shown.vote.kind:
        case Vote.Kind.HANDS:
            form = HandsForm(request.POST)
            return desk.do_with(
                Bound("hands", form),
                lambda said: actions.close_show_of_hands(shown.vote, said.hands, desk.act),
                done,
            )
        case Vote.Kind.ROLL_CALL:
            return desk.do(lambda: actions.close_roll_call(shown.vote, desk.act, silent_abstain=silent), done)
    return desk.do_with(
        Bound("paper", PaperForm(shown, request.POST)),
        lambda said: actions.close_election(
            shown.vote, desk.act, draw=secrets.choice, paper=said.paper, silent_blank=silent
        ),
        done,
    )


@require_POST
@users_only
def call_off_vote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an open vote back."""
    desk, shown = _at(request, public_id)
    return desk.do(lambda: actions.call_off_vote(shown.vote, desk.act), _("The vote is called off."))


def vote_on(desk: Desk, vote: Vote) -> VoteShown:
    """Return the vote as the desk's panel shows it."""
    shown = next((shown for shown in desk.panel.votes if shown.vote.pk == vote.pk), None)
    if shown is None:
        raise Http404
    return shown


def _at(request: HttpRequest, public_id: str) -> tuple[Desk, VoteShown]:
    vote = get_object_or_404(Vote.objects.select_related("item"), public_id=public_id)
    desk = keeping(request, vote.item.public_id)
    return desk, vote_on(desk, vote)
