"""The page behind a recipient's link: their letter, and their answer to it. No log-in is needed."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samverk.records.refusal import RuleBroken
from samverk.sendouts import actions
from samverk.sendouts.access import recipient_by_link
from samverk.sendouts.forms import ReplyForm
from samverk.sendouts.messages import worded
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.views.acting import shown, told

RecipientView = Callable[[HttpRequest, Recipient, str], HttpResponse]
# What the page behind a link that opens nothing answers with: there is nothing, no more, or not now.
STATUS = {"link-wrong": 404, "link-expired": 410, "link-too-many": 429}


def opened_by_link(view: RecipientView) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open the letter behind the link, or say in a sentence why it opens nothing; no page of it is kept."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        try:
            recipient = recipient_by_link(request, token)
        except RuleBroken as refused:
            response = shown(request, "closed.html", sentence=worded(refused), status=STATUS[refused.code])
        else:
            response = view(request, recipient, token)
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return opened


@require_safe
@opened_by_link
def own(request: HttpRequest, recipient: Recipient, token: str) -> HttpResponse:
    """Show a recipient their letter, and take note that they came."""
    actions.note_opening(recipient, at=timezone.now())
    return _page(request, recipient, token, ReplyForm())


@require_POST
@opened_by_link
def reply(request: HttpRequest, recipient: Recipient, token: str) -> HttpResponse:
    """Take a recipient's reply."""
    form = ReplyForm(request.POST)
    if recipient.sendout.asks == Sendout.Asks.ANSWER and not form.is_valid():
        return _page(request, recipient, token, form)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    with told(request, _("Thank you. Your reply is noted.")):
        actions.reply(recipient, text=text, at=timezone.now())
    return redirect("sendouts:own", token)


def _page(request: HttpRequest, recipient: Recipient, token: str, form: ReplyForm) -> HttpResponse:
    context = {"recipient": recipient, "sendout": recipient.sendout, "token": token, "form": form}
    replies = list(recipient.replies.all())
    return shown(request, "own.html", **context, replies=replies, status=400 if form.errors else 200)
