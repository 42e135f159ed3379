"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.records.messages import REFUSALS as OF_RECORDS
from samverk.rounds.models import Colleague, Round

REFUSALS: dict[str, str | Promise] = {
    **OF_RECORDS,
    "answer-does-not-fit": gettext_lazy("The answer does not fit the question. Answer every part of it and try again."),
    "closes-in-the-past": gettext_lazy("The last moment to answer must lie ahead. Choose a later one."),
    "colleague-named": gettext_lazy("They have a link to this question already. Send it again instead."),
    "colleague-revoked": gettext_lazy("This link was taken back, or a newer one was sent. Ask whoever sent it."),
    "link-expired": gettext_lazy("The time to answer under this link is over. Ask whoever sent it."),
    "link-too-many": gettext_lazy(
        "Too many links that open nothing came from your network. Wait a quarter of an hour."
    ),
    "link-wrong": gettext_lazy("This link opens nothing. Copy the whole of it from the letter."),
    "nobody-to-ask": gettext_lazy("Nobody would be asked. Choose at least one municipality."),
    "one-answer-only": gettext_lazy("Only a question answered in words can have several answers from each."),
    "options-missing": gettext_lazy("Write at least two different options to choose from, one a line."),
    "quota-reached": gettext_lazy("No further answer can be given. Change one of those you have given instead."),
    "ranks-do-not-fit": gettext_lazy("No more options can be put in order than there are. Choose a smaller number."),
    "reason-missing": gettext_lazy("Say why, so that everybody who answered can see it."),
    "round-closed": gettext_lazy("The question is closed, so nothing was changed. Ask the secretary to open it again."),
    "round-open": gettext_lazy("The question is open already and takes answers."),
    "too-many-colleagues": gettext_lazy("Five colleagues have a link already. Take one back before you name another."),
}


def letter_of_invitation(question: Round, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that asks."""
    subject = _("A question from %(body)s: %(question)s") % _words(question, address)
    text = _(
        "%(body)s asks:\n\n%(question)s\n\n%(explanation)s"
        "Answer for your municipality before %(closes)s:\n%(address)s\n\n"
        "You can change the answer until the question is closed. No answer is not read as a no."
    )
    return subject, text % _words(question, address)


def letter_of_reminder(question: Round, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds."""
    subject = _("Reminder: %(question)s") % _words(question, address)
    text = _(
        "%(body)s has not yet heard what your municipality answers:\n\n%(question)s\n\n"
        "Answer before %(closes)s:\n%(address)s"
    )
    return subject, (text % _words(question, address)).rstrip()


def letter_to_colleague(colleague: Colleague, principal: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that lets a colleague answer; the link stands below."""
    question = colleague.asked.round
    words = _words(question, "") | {"principal": principal, "asked": str(colleague.asked)}
    subject = _("Please answer for %(asked)s: %(question)s") % words
    text = _(
        "%(principal)s asks you to answer a question from %(body)s for %(asked)s:\n\n%(question)s\n\n%(explanation)s"
        "You need no log-in. The link is yours alone and opens this question only. Answer before %(closes)s:"
    )
    return subject, text % words


def letter_of_feedback(question: Round, sentence: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that tells whoever asked what was answered."""
    words = _words(question, "") | {"sentence": sentence}
    subject = _("What was answered: %(question)s") % words
    text = _("%(body)s has asked its members:\n\n%(question)s\n\nThis is what was answered:\n\n%(sentence)s")
    if question.reopened_because:
        text += "\n\n" + _("The question had been opened again: %(because)s")
        words["because"] = question.reopened_because
    return subject, text % words


def _words(question: Round, address: str) -> dict[str, str]:
    return {
        "body": question.body.name,
        "question": question.question,
        "explanation": f"{question.explanation}\n\n" if question.explanation else "",
        "closes": date_format(timezone.localtime(question.closes_at), "DATETIME_FORMAT"),
        "address": address,
    }
