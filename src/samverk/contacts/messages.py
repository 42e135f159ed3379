"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.records.refusal import RuleBroken

REFUSALS: dict[str, str | Promise] = {
    "contact-ended": _("That person is no contact any more."),
    "network-known": _("The organisation has a network of this name in the list already."),
    "part-ended": _("The last day is noted already."),
    "part-ends-early": _("The last day must not lie before the first."),
    "party-is-member": _("That is a member municipality, not an outside body."),
    "question-empty": _("Write what is to be asked."),
    "question-without-owner": _("Nobody asks these questions: %(what)s. Say who does, then the visit can be ready."),
    "source-missing": _("Say how it came, so that others can trust it."),
    "visit-cancelled": _("The visit is cancelled, so there is nothing that was answered."),
    "visit-changed": _("Somebody else came first. Look at the visit again before you go on."),
    "visit-without-questions": _("A visit is ready when there is something to ask. Write a question first."),
}


def worded(refused: RuleBroken) -> str:
    """Return the sentence for a refusal, with the names of what stood in the way."""
    sentence = str(REFUSALS[refused.code])
    return sentence % {"what": refused.source} if "%(what)s" in sentence else sentence
