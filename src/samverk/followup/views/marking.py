"""Marking a sentence of the minutes as a task."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samverk.accounts.me import me
from samverk.followup import actions
from samverk.followup.access import item_or_404, members_only
from samverk.followup.forms import SentenceForm
from samverk.followup.messages import REFUSALS
from samverk.followup.queries.sentences import sentences_of
from samverk.records.refusal import RuleBroken


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def mark(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the sentences of an item, and let one of them oblige somebody."""
    item = item_or_404(request, public_id)
    form = SentenceForm(request.POST or None, initial={"words": request.GET.get("words", "")[:2_000]})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        sentence = actions.Sentence(said["words"], said["due_on"])
        try:
            marked = actions.mark_sentence(item, sentence, form.addressed(), on=timezone.localdate(), by=me(request))
        except RuleBroken as refused:
            form.add_error("words" if refused.code.startswith("sentence") else None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The sentence is a task now."))
            return redirect("followup:obligation", marked.public_id)
    context = {"section": "followup", "item": item, "form": form, "sentences": sentences_of(item)}
    return render(request, "followup/mark.html", context)
