"""What this room says: when it refuses, by code, and in letters."""

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.signing.models import SignatureRequest

REFUSALS: dict[str, str | Promise] = {
    "another-file-was-shown": gettext_lazy("The document on your screen is not the one to be signed. Read it again."),
    "authority-sealed": gettext_lazy(
        "The platform's certificate cannot be used just now. Tell whoever runs the house."
    ),
    "closes-in-the-past": gettext_lazy("The last moment to sign must lie ahead. Choose a later one."),
    "document-broken": gettext_lazy("The file is damaged, or no PDF that can be read. Nothing was stored."),
    "document-encrypted": gettext_lazy("The PDF is locked with a password. Save it without one and try again."),
    "document-not-pdf": gettext_lazy("The file is no PDF, whatever its name says. Choose another one."),
    "document-signed-before": gettext_lazy("The PDF holds a signature already, so it cannot be prepared for new ones."),
    "document-with-too-many-signatures": gettext_lazy("The PDF holds more signatures than are looked at here."),
    "file-altered": gettext_lazy("The stored file is not the one that was stored. Tell whoever runs the house."),
    "file-missing": gettext_lazy("The stored file is no longer there. Tell whoever runs the house."),
    "nobody-to-remind": gettext_lazy("Nobody is waited for, so nobody was reminded."),
    "nobody-to-sign": gettext_lazy("Nobody would sign. Name at least one person."),
    "not-the-signer": gettext_lazy("Only the person named may sign, and nobody on their behalf."),
    "not-your-turn": gettext_lazy("Somebody else signs before you. You get a letter when it is your turn."),
    "reason-missing": gettext_lazy("Say why, so that everybody who is to sign can see it."),
    "second-factor-missing": gettext_lazy("Confirm who you are with your second factor once more, and sign at once."),
    "service-garbled": gettext_lazy(
        "The signing service gave an answer that cannot be used. The document is unchanged."
    ),
    "service-knows-no-signer": gettext_lazy("The signing service knows nobody with your e-mail address."),
    "service-refused": gettext_lazy("The signing service refused, often because of a wrong code. Nothing was changed."),
    "service-slow": gettext_lazy("The signing service did not answer in time. The document is unchanged; try again."),
    "service-unavailable": gettext_lazy("The signing service cannot be reached. The document is unchanged; try later."),
    "signature-fields-too-many": gettext_lazy("The PDF has more fields for signatures than people to sign it."),
    "signature-unsound": gettext_lazy("The signature that was made does not hold, so it was thrown away. Try again."),
    "signed-before": gettext_lazy("You have answered already, so nothing was changed."),
    "signed-meanwhile": gettext_lazy("Somebody else signed in the same moment. Sign once more; nothing was lost."),
    "signer-certificate-untrusted": gettext_lazy("The house does not trust the certificate of this signature."),
    "signer-twice": gettext_lazy("The same person is named twice."),
    "signer-unknown": gettext_lazy("Everybody who is to sign needs a log-in or an e-mail address."),
    "signing-failed": gettext_lazy("The signature could not be made. The document is unchanged; try again."),
    "signing-over": gettext_lazy("The document is not to be signed any more."),
    "signing-time-over": gettext_lazy("The time to sign is over. Ask whoever sent the document for more time."),
    "time-stamp-unavailable": gettext_lazy("The time could not be stamped, so nothing was signed. Try again later."),
}


def reason_of_signature(role: str) -> str:
    """Return why a file is signed, as it is written into the signature, in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Signed as %(role)s") % {"role": role} if role else _("Signed")


def letter_of_invitation(request: SignatureRequest, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that asks for a signature."""
    subject = _("For you to sign: %(title)s") % _words(request, address)
    text = _(
        "This document waits for your signature:\n\n%(title)s\n\nRead it and sign it here:\n%(address)s\n%(closes)s"
    )
    return subject, text % _words(request, address)


def letter_of_reminder(request: SignatureRequest, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds."""
    subject = _("Reminder, still for you to sign: %(title)s") % _words(request, address)
    text = _(
        "This document still waits for your signature:\n\n%(title)s\n\nRead it and sign it, or say why not, here:\n"
        "%(address)s\n%(closes)s"
    )
    return subject, text % _words(request, address)


def _words(request: SignatureRequest, address: str) -> dict[str, str]:
    closes = ""
    if request.closes_at is not None:
        moment = date_format(timezone.localtime(request.closes_at), "DATETIME_FORMAT")
        closes = _("\nSign before %(moment)s.") % {"moment": moment}
    # What is confidential stands in no letter.
    title = _("a document") if request.is_confidential else request.title
    return {"title": title, "address": address, "closes": closes}
