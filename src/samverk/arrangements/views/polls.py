"""Polls for a day: the list, one poll, and answering it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.arrangements.access import poll_sight, seen_meetings
from samverk.arrangements.models import DatePoll
from samverk.arrangements.queries.poll_page import own_dates, shown_poll
from samverk.arrangements.views.acting import shown, worded
from samverk.design.paging import page_of
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies, rounds_for, users_only
from samverk.rounds.actions import give_answer
from samverk.rounds.queries.own_answer import own_answer
from samverk.rounds.queries.round_list import in_list_order, listed


@require_safe
@users_only
def polls(request: HttpRequest) -> HttpResponse:
    """List the polls that the caller may see."""
    standing, now = standing_in(request), timezone.now()
    rounds = rounds_for(request.user, standing).filter(purpose=DatePoll.PURPOSE).select_related("date_poll")
    page = page_of(in_list_order(rounds, now), request.GET, shown=lambda rows: listed(rows, now))
    return shown(request, "polls.html", page=page, keeps=kept_bodies(request.user, standing).exists())


@require_safe
@users_only
def poll(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the days with what speaks against them, the forms to answer in, and what the others say."""
    found, sight = poll_sight(request, public_id)
    seen = seen_meetings(request.user, standing_in(request))
    return shown(request, "poll.html", shown=shown_poll(found, sight, timezone.now(), seen=seen))


@users_only
def answer_poll(request: HttpRequest, public_id: str, asked_id: str) -> HttpResponse:
    """Say which days suit a municipality."""
    found, sight = poll_sight(request, public_id)
    asked, on_behalf_of = sight.own_asked(asked_id)
    own = own_answer(asked, posted=request.POST or None, on_behalf_of=on_behalf_of)
    if request.method == "POST" and own.form.is_valid():
        try:
            give_answer(asked, own.form.said(), at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
        except RuleBroken as refused:
            messages.error(request, worded(refused))
        else:
            messages.success(request, _("The answer is saved. You can change it until the poll is closed."))
        return redirect("arrangements:poll", public_id)
    seen = seen_meetings(request.user, standing_in(request))
    rows = shown_poll(found, sight, timezone.now(), seen=seen).rows
    return shown(request, "answer_poll.html", poll=found, one=own_dates(own, rows))
