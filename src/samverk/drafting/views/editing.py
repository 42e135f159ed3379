"""Changing a draft, and correcting what is approved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samverk.accounts.access import standing_in
from samverk.drafting import access, actions
from samverk.drafting.access import Here, logged_in_only
from samverk.drafting.forms import CorrectionForm, TextForm
from samverk.drafting.messages import REFUSALS
from samverk.drafting.queries.late_texts import chosen_late, with_late
from samverk.drafting.queries.older_texts import older_texts
from samverk.drafting.views.asking_again import ask_again
from samverk.meetings.models import Item
from samverk.records.refusal import RuleBroken
from samverk.rounds.queries.about import sentences_about
from samverk.sitting.actions import lay_aside_texts


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def edit(request: HttpRequest, public_id: str, item_id: str) -> HttpResponse:
    """Change the running text of an item; what another hand saved meanwhile is shown beside.

    Texts that came late and are named in the address stand behind the text, and are laid aside when it is saved; so
    does the sentence about what all answered to a question about the item.
    """
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps)
    item = access.item_or_404(here, item_id)
    seal = actions.seal_of(item.background)
    late = chosen_late(item, request.GET.getlist("late"))
    begun = "\n\n".join(filter(None, [with_late(item, late), _answered(request, item)]))
    form = TextForm(request.POST or None, initial={"text": begun, "seen": seal})
    standing = ""
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.edit_text(item, text=said["text"], seen=said["seen"], at=timezone.now(), by=here.user)
        except RuleBroken as refused:
            standing = item.background if refused.code == "text-changed-meanwhile" else ""
            # Whoever saves again has seen what now stands.
            form = TextForm({"text": said["text"], "seen": seal})
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            lay_aside_texts(item, [written.pk for written in late], by=here.user)
            return redirect("drafting:meeting", here.meeting.public_id)
    return ask_again(
        request,
        here,
        form,
        _("Change the text"),
        _("Save the text"),
        item=item,
        standing=standing,
        older=older_texts(item),
    )


def _answered(request: HttpRequest, item: Item) -> str:
    """Return what all answered to the question about the item that the address names."""
    wanted = request.GET.get("round", "").replace("\0", "")
    standing, now = standing_in(request), timezone.now()
    found = sentences_about("item", item.public_id, request.user, standing, now, only=wanted) if wanted else ()
    return "".join(sentence.text for sentence in found)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def correct(request: HttpRequest, public_id: str) -> HttpResponse:
    """Correct the head or the end of approved minutes."""
    return _correct(request, access.entered(request, public_id), None)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def correct_item(request: HttpRequest, public_id: str, item_id: str) -> HttpResponse:
    """Correct an item of approved minutes."""
    here = access.entered(request, public_id)
    return _correct(request, here, access.item_or_404(here, item_id))


def _correct(request: HttpRequest, here: Here, item: Item | None) -> HttpResponse:
    access.only_if_may(here.right.keeps)
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct(here.meeting, item, **form.cleaned_data, at=timezone.now(), by=here.user)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("drafting:meeting", here.meeting.public_id)
    return ask_again(request, here, form, _("Correct the approved minutes"), _("Add the correction"), item=item)
