"""A member lets a colleague without a log-in answer, sends the link anew, takes it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import colleague_or_404, sight_of, users_only
from samverk.rounds.actions import name_colleague, revoke_colleague, send_link_again
from samverk.rounds.forms import ColleagueForm
from samverk.rounds.messages import REFUSALS
from samverk.rounds.views.acting import told


@users_only
def name_one(request: HttpRequest, public_id: str, asked_id: str) -> HttpResponse:
    """Name a colleague for one question, and send them a link."""
    sight = sight_of(request, public_id)
    asked, on_behalf_of = sight.own_asked(asked_id)
    form = ColleagueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            name_colleague(asked, **form.cleaned_data, at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The link is on its way. You can take it back at any time."))
            return redirect("rounds:round", public_id)
    named = asked.colleagues.filter(revoked_at=None)
    context = {"section": "arrangements", "round": sight.round, "asked": asked, "form": form, "named": named}
    return render(request, "rounds/colleague.html", context)


@require_POST
@users_only
def change_colleague(request: HttpRequest, public_id: str, colleague_id: str) -> HttpResponse:
    """Send a colleague the link anew, or take it back."""
    colleague, on_behalf_of = colleague_or_404(sight_of(request, public_id), colleague_id)
    at, by = timezone.now(), me(request)
    act, seen = request.POST.get("act", ""), request.POST.get("seen", "")
    if act not in {"again", "revoke"} or not (seen.isascii() and seen.isdigit() and len(seen) < 9):
        raise Http404
    with told(request):
        if act == "again":
            send_link_again(colleague, seen=int(seen), at=at, by=by, on_behalf_of=on_behalf_of)
            messages.success(request, _("A new link is on its way. The one sent before opens nothing any more."))
        else:
            revoke_colleague(colleague, at=at, by=by, on_behalf_of=on_behalf_of)
            messages.success(request, _("The link is taken back. What was answered under it stays."))
    return redirect("rounds:name-colleague", public_id, colleague.asked.public_id)
