"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.rounds.models import Round

REFUSALS: dict[str, str | Promise] = {
    "answer-does-not-fit": gettext_lazy("The answer does not fit the question. Answer every part of it and try again."),
    "closes-in-the-past": gettext_lazy("The last moment to answer must lie ahead. Choose a later one."),
    "nobody-to-ask": gettext_lazy("Nobody would be asked. Choose at least one municipality."),
    "one-answer-only": gettext_lazy("Only a question answered in words can have several answers from each."),
    "options-missing": gettext_lazy("Write at least two different options to choose from, one a line."),
    "quota-reached": gettext_lazy("No further answer can be given. Change one of those you have given instead."),
    "reason-missing": gettext_lazy("Say why, so that everybody who answered can see it."),
    "round-closed": gettext_lazy("The question is closed, so nothing was changed. Ask the secretary to open it again."),
    "round-open": gettext_lazy("The question is open already and takes answers."),
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
    return subject, text % _words(question, address)


def _words(question: Round, address: str) -> dict[str, str]:
    return {
        "body": question.body.name,
        "question": question.question,
        "explanation": f"{question.explanation}\n\n" if question.explanation else "",
        "closes": date_format(timezone.localtime(question.closes_at), "DATETIME_FORMAT"),
        "address": address,
    }
