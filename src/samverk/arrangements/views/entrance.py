"""Where one enters: what there is to arrange, and what somebody is asked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import standing_in
from samverk.arrangements.access import may_arrange
from samverk.arrangements.queries.mine import asked_of
from samverk.arrangements.queries.overview import overview
from samverk.arrangements.views.acting import shown
from samverk.rounds.access import kept_bodies, rounds_for, users_only


@require_safe
@users_only
def start(request: HttpRequest) -> HttpResponse:
    """Show whoever arranges what waits for them; all others are shown what they are asked."""
    standing, now = standing_in(request), timezone.now()
    if not may_arrange(request.user, standing):
        return redirect("arrangements:mine")
    rounds, bodies = rounds_for(request.user, standing), kept_bodies(request.user, standing)
    return shown(request, "start.html", overview=overview(rounds, bodies, now))


@require_safe
@users_only
def mine(request: HttpRequest) -> HttpResponse:
    """List the questions and polls that take answers from the caller."""
    return shown(request, "mine.html", asked=asked_of(standing_in(request), timezone.now()))
