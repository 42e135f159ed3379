"""Answering a question for an organisation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from samverk.accounts.me import me
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import sight_of, users_only
from samverk.rounds.actions import give_answer
from samverk.rounds.messages import REFUSALS
from samverk.rounds.queries.own_answer import own_answer


@users_only
def answer(request: HttpRequest, public_id: str, asked_id: str) -> HttpResponse:
    """Give an answer, or give one anew under ``?place=``."""
    sight = sight_of(request, public_id)
    asked, on_behalf_of = sight.own_asked(asked_id)
    own = own_answer(
        asked,
        request.GET.get("place", ""),
        request.POST or None,
        request.FILES or None,
        on_behalf_of=on_behalf_of,
        at=timezone.now(),
    )
    if request.method == "POST" and own.form.is_valid():
        try:
            give_answer(
                asked, own.form.said(), at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of, place=own.place
            )
        except RuleBroken as refused:
            own.form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The answer is saved. You can change it until the question is closed."))
            return redirect("rounds:round", public_id)
    return render(request, "rounds/answer.html", {"section": "arrangements", "sight": sight, "own": own})
