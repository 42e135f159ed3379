"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.drafting.messages import REFUSALS as OF_DRAFTS
from samverk.signing.messages import REFUSALS as OF_SIGNING

REFUSALS: dict[str, str | Promise] = {
    **OF_DRAFTS,
    **OF_SIGNING,
    "already-submitted": _("The text is with those who approve it already, or they have approved it."),
    "approved-before": _("You have answered already. Load the page again to see what you said."),
    "approver-twice": _("Somebody is named twice. Name each only once."),
    "nobody-to-approve": _("Name at least one person who approves the text."),
    "not-the-approver": _("Only those who were named approve the text, each for themselves."),
    "reason-missing": _("Write the reason: those who ask later will want to know it."),
    "submission-over": _("The text is no longer up for approval: it was approved, sent back or withdrawn."),
    "text-changed-since-shown": _(
        "What the register says of the meeting has changed since the text was shown. Withdraw it, and submit it anew."
    ),
    "to-be-signed": _("The text is to be signed. Open the file, and sign it or refuse to."),
}
