"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.enquiries.models import Enquiry
from samverk.rounds.messages import REFUSALS as OF_ROUNDS

REFUSALS: dict[str, str | Promise] = {
    **OF_ROUNDS,
    "already-settled": gettext_lazy("Somebody else has answered it already. Load the page again to see how it is."),
    "enquiries-from-members-only": gettext_lazy("This body takes requests from its members only."),
    "enquiries-unconfirmed": gettext_lazy(
        "Three requests from this address wait to be confirmed. Open the letters that were sent to it first."
    ),
    "enquiry-asked-already": gettext_lazy("That has been done already. Load the page again to see how it stands."),
    "enquiry-settled": gettext_lazy("The request was answered or withdrawn already. Load the page again to see it."),
    "motive-missing": gettext_lazy("Write what is answered, and why. Nothing is answered without a reason."),
}


def letter_to_confirm(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the letter that asks an outsider to confirm; the link stands below."""
    subject = _("Confirm your request: %(title)s") % _words(enquiry)
    text = _(
        "Somebody, we think you, has asked %(body)s for cooperation:\n\n%(title)s\n\n"
        "Open the link and confirm that you sent it. It counts from that day. "
        "If it was not you, do nothing: within a week it is forgotten."
    )
    return subject, text % _words(enquiry)


def letter_of_receipt(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the letter that says a request is received; the link stands below."""
    subject = _("Your request is received: %(title)s") % _words(enquiry)
    text = _(
        "%(body)s received your request on %(received)s, and owes you an answer by %(due)s.\n\n"
        "Under the link you see how it stands, and may withdraw it. It is yours alone."
    )
    return subject, text % _words(enquiry)


def letter_to_keepers(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells those who owe the answer."""
    subject = _("Request for cooperation: %(title)s") % _words(enquiry)
    text = _("%(asker)s asks %(body)s for cooperation:\n\n%(title)s\n\nAn answer is owed by %(due)s.")
    return subject, text % _words(enquiry)


def letter_of_reminder(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds those who owe the answer."""
    subject = _("An answer is owed by %(due)s: %(title)s") % _words(enquiry)
    text = _("%(asker)s has asked %(body)s for cooperation:\n\n%(title)s\n\nThe answer is owed by %(due)s.")
    return subject, text % _words(enquiry)


def letter_of_withdrawal(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells of a request taken back."""
    subject = _("Withdrawn: %(title)s") % _words(enquiry)
    text = _("%(asker)s has withdrawn the request to %(body)s:\n\n%(title)s\n\nNo answer is owed any more.")
    return subject, text % _words(enquiry)


def letter_of_answer(enquiry: Enquiry) -> tuple[str, str]:
    """Return the subject and the text of the answer, with its motive."""
    subject = _("Answer to your request: %(title)s") % _words(enquiry)
    text = _(
        "%(body)s has answered your request of %(received)s, %(title)s.\n\n"
        "%(outcome)s.\n\n%(answer)s\n\nThe reason:\n\n%(motive)s"
    )
    return subject, text % (_words(enquiry) | {"outcome": enquiry.get_outcome_display()})


def _words(enquiry: Enquiry) -> dict[str, str]:
    return {
        "title": enquiry.title,
        "body": enquiry.body.name,
        "asker": enquiry.asker,
        "received": date_format(enquiry.received_on) if enquiry.received_on else "",
        "due": date_format(enquiry.due_on) if enquiry.due_on else "",
        "answer": enquiry.answer,
        "motive": enquiry.motive,
    }
