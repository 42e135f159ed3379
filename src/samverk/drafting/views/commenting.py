"""Commenting on a draft, and answering comments."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.drafting import access, actions
from samverk.drafting.access import Here, logged_in_only
from samverk.drafting.forms import AnswerForm, CommentForm
from samverk.drafting.views.answering import answered
from samverk.drafting.views.asking_again import ask_again
from samverk.meetings.models import Item


@require_POST
@logged_in_only
def comment(request: HttpRequest, public_id: str) -> HttpResponse:
    """Comment on the draft as a whole."""
    return _comment(request, access.entered(request, public_id), None)


@require_POST
@logged_in_only
def comment_on_item(request: HttpRequest, public_id: str, item_id: str) -> HttpResponse:
    """Comment on one item."""
    here = access.entered(request, public_id)
    return _comment(request, here, access.item_or_404(here, item_id))


@require_POST
@logged_in_only
def settle(request: HttpRequest, public_id: str, comment_id: str) -> HttpResponse:
    """Answer a comment."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps)
    said = access.comment_or_404(here, comment_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return ask_again(request, here, form, _("Answer the comment"), _("Save the answer"))
    with answered(request, _("The comment is answered.")):
        actions.settle_comment(said, answer=form.cleaned_data["answer"], at=timezone.now(), by=here.user)
    return _back(here, said.item)


def _comment(request: HttpRequest, here: Here, item: Item | None) -> HttpResponse:
    access.only_if_may(here.right.takes_part or here.right.keeps)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return ask_again(request, here, form, _("Comment on the draft"), _("Send the comment"))
    with answered(request, _("Your comment is with the secretary.")):
        actions.comment(
            here.meeting,
            item,
            text=form.cleaned_data["text"],
            at=timezone.now(),
            by=here.user,
            on_behalf_of=here.acts_for(),
        )
    return _back(here, item)


def _back(here: Here, item: Item | None) -> HttpResponse:
    """Lead back to where the reader was on the page."""
    address = reverse("drafting:meeting", args=[here.meeting.public_id])
    return redirect(f"{address}#item-{item.public_id}" if item else address)
