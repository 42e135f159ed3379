"""The page behind a colleague's link: one question, the answer of those they answer for, and nothing else."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samverk.accounts.caller import address_of
from samverk.design.behind_links import for_its_bearer, opens_nothing
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import give_answer
from samverk.rounds.links import colleague_behind
from samverk.rounds.messages import REFUSALS
from samverk.rounds.models import Answer, Colleague
from samverk.rounds.queries.own_answer import own_answer

ColleagueView = Callable[..., HttpResponseBase]


def opened_by_link(view: ColleagueView) -> ColleagueView:
    """Find who is behind the link, or say in a sentence why it opens nothing; no page of it is kept."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, token: str, **rest: str) -> HttpResponseBase:
        try:
            colleague = colleague_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))
        except RuleBroken as refused:
            return for_its_bearer(opens_nothing(request, refused.code, REFUSALS[refused.code]))
        return for_its_bearer(view(request, colleague, token, **rest))

    return opened


@opened_by_link
def own(request: HttpRequest, colleague: Colleague, token: str) -> HttpResponse:
    """Show the question with the form, and take the answer in."""
    asked = colleague.asked
    place, on_behalf_of = request.GET.get("place", ""), colleague.on_behalf_of
    answered = own_answer(asked, place, request.POST or None, request.FILES or None, at=timezone.now())
    if request.method == "POST" and answered.form.is_valid():
        try:
            said = answered.form.said()
            give_answer(asked, said, at=timezone.now(), by=colleague, on_behalf_of=on_behalf_of, place=answered.place)
        except RuleBroken as refused:
            answered.form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The answer is saved. You can change it until the question is closed."))
            return redirect("rounds:own", token)
    context = {
        "colleague": colleague,
        "round": asked.round,
        "own": answered,
        "token": token,
        "is_open": asked.round.takes_answers(timezone.now()),
    }
    return render(request, "rounds/own.html", context, status=400 if answered.form.errors else 200)


@require_safe
@opened_by_link
def own_file(request: HttpRequest, colleague: Colleague, token: str, answer_id: str) -> HttpResponseBase:
    """Hand out a file that was answered with for those the colleague answers for."""
    answers = Answer.objects.filter(asked=colleague.asked, stored_file__isnull=False)
    answer = get_object_or_404(answers.select_related("stored_file"), public_id=answer_id)
    assert answer.stored_file is not None
    return handed_out(answer.stored_file, answer.file_name)
