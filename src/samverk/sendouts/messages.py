"""What the room says: refusals by code, each one whole sentence with what stood in the way, and letters."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.post.messages import REFUSALS as OF_LETTERS
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken
from samverk.sendouts.models import Sendout

REFUSALS: dict[str, str | Promise] = {
    "address-known": gettext_lazy("This send-out has been to that address already. Write another one."),
    "answer-empty": gettext_lazy("Write what the answer is."),
    "attachments-too-large": gettext_lazy(
        "All attachments together may hold 20 MB, since many mail servers take no more. Take one away, or link to it."
    ),
    "field-unknown": gettext_lazy(
        "Nobody knows these fields: %(what)s. Correct their names, or give them a column in the table."
    ),
    "letter-not-lost": gettext_lazy("The letter has not come back, so there is nothing to send anew."),
    "link-expired": gettext_lazy("The time of this link is over. Ask the sender, who can note your answer."),
    "link-too-many": gettext_lazy("Too many links that open nothing were tried. Wait an hour and try again."),
    "link-wrong": gettext_lazy("This link opens nothing. Copy it whole out of the letter."),
    "meeting-cancelled": gettext_lazy("The meeting is cancelled: %(what)s."),
    "meeting-missing": gettext_lazy("Choose the meeting first: the send-out is tied to none."),
    "meeting-without-day": gettext_lazy("The meeting has no day, so nothing can go some days before it."),
    "nobody-silent": gettext_lazy("Everybody has answered. There is nobody to write to again."),
    "nobody-to-write-to": gettext_lazy("Nobody would get a letter. Choose recipients who have a log-in, or addresses."),
    "nothing-asked": gettext_lazy("This send-out asks for no answer."),
    "round-missing": gettext_lazy("Choose the question that is to be answered."),
    "sendout-changed": gettext_lazy(
        "The send-out has gone, or was changed by another hand. Look at it again before you go on."
    ),
    "sendout-not-sent": gettext_lazy("The send-out has not gone yet."),
    "sends-in-the-past": gettext_lazy("The hour at which it goes must lie ahead. Choose a later one."),
    "table-column-unfit": gettext_lazy(
        "The table has a column that cannot be a field: “%(what)s”. Give every column its own name, without braces."
    ),
    "table-municipality-twice": gettext_lazy("The table has two rows for %(what)s. Keep one of them."),
    "table-municipality-unknown": gettext_lazy("Nobody knows the municipality “%(what)s” of the table."),
    "table-row-too-long": gettext_lazy("The row for %(what)s has more cells than there are columns, or one too long."),
    "table-too-large": gettext_lazy("The table is too large. It may hold 300 rows and 200 kB."),
    "table-unreadable": gettext_lazy("The table cannot be read. Save it as CSV with UTF-8, or paste its rows."),
    "too-many-letters": gettext_lazy("That would be %(what)s letters. One send-out may have 1,000."),
    "value-missing": gettext_lazy("Values are missing: %(what)s. Fill them in, or leave the field out of the text."),
}


def worded(refused: RuleBroken) -> str:
    """Return the sentence for a refusal, with the name of what stood in the way."""
    return sentence_of(refused.code, refused.source)


def sentence_of(code: str, source: str) -> str:
    """Return the sentence for a stored refusal."""
    sentence = str((OF_PAPERS | OF_LETTERS | REFUSALS)[code])
    return sentence % {"what": source} if "%(what)s" in sentence else sentence


def letter_of_hindrance(sendout: Sendout, refused: RuleBroken, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells who wrote a send-out that it could not go."""
    subject = _("A send-out could not go")
    text = _("The send-out of %(body)s that was scheduled has not gone. %(why)s\n\nPut it right here:\n%(address)s")
    return subject, text % {"body": sendout.body.name, "why": worded(refused), "address": address}
