"""The acts of whoever keeps a question: putting it, reminding, closing, opening it again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies, kept_or_404, users_only
from samverk.rounds.actions import ask_round, close_round, invite_asked, remind_silent, reopen_round
from samverk.rounds.forms import AskForm, ReopenForm
from samverk.rounds.messages import REFUSALS
from samverk.rounds.queries.answering import members_asked, people_asked
from samverk.rounds.views.acting import told


@users_only
def new(request: HttpRequest) -> HttpResponse:
    """Choose the body, write the question, and send it to those who are asked."""
    bodies = kept_bodies(request.user, standing_in(request))
    chosen = request.GET.get("body", "")
    if not chosen:
        if not bodies.exists():
            raise Http404
        return render(request, "rounds/choose_body.html", {"section": "arrangements", "bodies": bodies})
    body = get_object_or_404(bodies, public_id=chosen)
    today = timezone.localdate()
    form = AskForm(request.POST or None, members=members_asked(body.pk, today), initial=_begun(request))
    if request.method == "POST" and form.is_valid():
        asked = form.asked(lambda organisations: people_asked(body.pk, organisations, today))
        try:
            question = ask_round(body, **asked, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            sent = invite_asked(question, address=_address(question.public_id), at=timezone.now(), by=me(request))
            messages.success(request, _letters_sent(sent))
            return redirect("rounds:round", question.public_id)
    return render(request, "rounds/new.html", {"section": "arrangements", "body": body, "form": form})


@require_POST
@users_only
def remind(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write to those who have said nothing."""
    question = kept_or_404(request, public_id)
    with told(request):
        sent = remind_silent(question, address=_address(public_id), at=timezone.now(), by=me(request))
        messages.success(request, _letters_sent(sent))
    return redirect("rounds:round", public_id)


@require_POST
@users_only
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take no more answers."""
    question = kept_or_404(request, public_id)
    with told(request):
        close_round(question, at=timezone.now(), by=me(request))
        messages.success(request, _("The question is closed."))
    return redirect("rounds:round", public_id)


@users_only
def reopen(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take answers again, with a reason."""
    question = kept_or_404(request, public_id)
    form = ReopenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        because, closes_at = form.cleaned_data["because"], form.cleaned_data["closes_at"]
        try:
            reopen_round(question, because=because, closes_at=closes_at, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The question takes answers again."))
            return redirect("rounds:round", public_id)
    return render(request, "rounds/reopen.html", {"section": "arrangements", "round": question, "form": form})


def _begun(request: HttpRequest) -> dict[str, str]:
    """Return what the page that led here lets the question begin with."""
    begun = {name: request.GET[name][:300] for name in ("question", "explanation", "form") if name in request.GET}
    for kind in ("item", "clause"):
        if about := request.GET.get(kind, ""):
            begun |= {"about_kind": kind, "about_id": about[:12]}
    return begun


def _address(public_id: str) -> str:
    return whole_address("rounds:round", public_id)


def _letters_sent(count: int) -> str:
    if not count:
        return _("No letter was sent: nobody is left to write to, or they were written to today already.")
    return ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count) % {"count": count}
