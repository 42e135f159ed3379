"""The list of send-outs, and one with everybody it went to."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.post.actions import send_again
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import users_only
from samverk.sendouts import actions
from samverk.sendouts.access import keeps, kept_recipient, may_see_any, seen_or_404, seen_sendouts
from samverk.sendouts.forms import AddressForm, NoteForm
from samverk.sendouts.messages import sentence_of, worded
from samverk.sendouts.queries.sendout_list import ListedSendout, listed
from samverk.sendouts.queries.sendout_page import sendout_page
from samverk.sendouts.views.acting import shown, told


@require_safe
@users_only
def sendouts(request: HttpRequest) -> HttpResponse:
    """List the send-outs that the caller may read, the newest first."""
    standing = standing_in(request)
    if not may_see_any(request.user, standing):
        raise Http404
    rows = seen_sendouts(request.user, standing).order_by("-id")
    page: Page[ListedSendout] = page_of(rows, request.GET, shown=listed)
    return shown(request, "sendouts.html", page=page)


@require_safe
@users_only
def sendout(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a send-out: what it says, whom it went to, and what came back."""
    found = seen_or_404(request, public_id)
    why = sentence_of(found.held_up_by, found.held_up_because) if found.held_up_by else ""
    return shown(request, "sendout.html", page=sendout_page(found), keeps=keeps(request, found), why=why)


@require_safe
@users_only
def attachment(request: HttpRequest, public_id: str, attachment_id: str) -> HttpResponseBase:
    """Hand out what goes with the letters."""
    attachments = seen_or_404(request, public_id).attachments.select_related("stored_file")
    found = get_object_or_404(attachments, public_id=attachment_id)
    return handed_out(found.stored_file, found.name)


@users_only
def recipient(request: HttpRequest, public_id: str, recipient_id: str) -> HttpResponse:
    """Show one recipient's letter and replies, and note a reply that came another way."""
    found = kept_recipient(request, public_id, recipient_id)
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_reply(found, text=form.cleaned_data["text"], at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error("text", worded(refused))
        else:
            return redirect("sendouts:sendout", public_id)
    row = next(row for row in sendout_page(found.sendout).rows if row.recipient.pk == found.pk)
    context = {"sendout": found.sendout, "row": row, "form": form, "address_form": AddressForm()}
    return shown(request, "recipient.html", **context, status=400 if form.errors else 200)


@require_POST
@users_only
def correct(request: HttpRequest, public_id: str, recipient_id: str) -> HttpResponse:
    """Write anew to somebody whose letter came back: to another address, or to the same once more."""
    found = kept_recipient(request, public_id, recipient_id)
    form = AddressForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write an e-mail address."))
    elif form.cleaned_data["email"] != found.email:
        with told(request, _("The letter is on its way to the new address.")):
            actions.correct_address(found, form.cleaned_data["email"], at=timezone.now(), by=me(request))
    elif found.letter is not None:
        with told(request, _("The letter is on its way once more.")):
            send_again(found.letter, by=me(request))
    return redirect("sendouts:recipient", public_id, recipient_id)
