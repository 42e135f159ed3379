"""What somebody who is on the list does for themselves: vote, leave for an item, dissent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.deciding import actions
from samverk.deciding.access import item_or_404, users_only
from samverk.deciding.forms.debate import DissentForm, RecusalForm
from samverk.deciding.forms.vote import BallotForm, SecretBallotForm
from samverk.deciding.models import Vote
from samverk.deciding.screens import Bound, panel_context
from samverk.deciding.views.desk import answering
from samverk.deciding.views.votes import vote_on


@users_only
def mine(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show somebody what they can do under one item, on a page made for a phone."""
    item, meeting = item_or_404(request, public_id)
    here = reverse("deciding:mine", args=[public_id])
    context = panel_context(request, item, next_address=here) | {"item": item, "meeting": meeting}
    return render(request, "deciding/mine.html", context)


@require_POST
@users_only
def vote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Cast one's own vote, in the open or in secret."""
    found = get_object_or_404(Vote.objects.select_related("item"), public_id=public_id)
    desk = answering(request, found.item.public_id)
    shown, me, done = vote_on(desk, found), desk.me, _("Your vote is cast.")
    if shown.is_secret:
        return desk.do_with(
            Bound("my-ballot", SecretBallotForm(shown, request.POST)),
            lambda said: actions.cast_secret_ballot(found, me, said.chosen, desk.act),
            done,
        )
    return desk.do_with(
        Bound("my-ballot", BallotForm(shown, request.POST, for_others=False)),
        lambda said: actions.cast_ballot(found, me, said.cleaned_data["choice"], desk.act),
        done,
    )


@require_POST
@users_only
def recuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """Leave for the item."""
    desk = answering(request, public_id)
    me = desk.me
    return desk.do_with(
        Bound("my-recusal", RecusalForm(desk.panel, request.POST, for_others=False)),
        lambda said: actions.recuse(desk.item, me, said.cleaned_data["reason"], desk.act),
        _("It is entered that you left for the item."),
    )


@require_POST
@users_only
def dissent(request: HttpRequest, public_id: str) -> HttpResponse:
    """Dissent from the decision."""
    desk = answering(request, public_id)
    me = desk.me
    return desk.do_with(
        Bound("my-dissent", DissentForm(desk.panel, request.POST, for_others=False)),
        lambda said: actions.enter_dissent(desk.item, me, said.cleaned_data["reason"], desk.act),
        _("Your dissent is entered."),
    )
