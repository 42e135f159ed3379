"""What a clause that is done by a letter puts into the form of a send-out."""

from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.meetings.models import Clause
from samverk.sendouts.merging import IN_BRACES
from samverk.sendouts.models import Sendout

# The classes of clauses that are done when something has been sent, and what their letter asks for.
ASKS: dict[str, str] = {
    "inform": Sendout.Asks.READ,
    "remind": Sendout.Asks.READ,
    "forward": Sendout.Asks.READ,
    "ask": Sendout.Asks.ANSWER,
    "invite": Sendout.Asks.ANSWER,
    "collect": Sendout.Asks.ANSWER,
}


def is_done_by_letter(clause: Clause) -> bool:
    """Return whether one of the clause's acts is to inform, ask, remind, invite, collect or forward."""
    return clause.verb_class in ASKS or any(act.verb_class in ASKS for act in clause.acts.all())


def begun_by(clause: Clause) -> dict[str, Any]:
    """Return the first values of the form; the title of a confidential item stands in no subject."""
    classes = [clause.verb_class, *(act.verb_class for act in clause.acts.all())]
    asks = next((ASKS[one] for one in classes if one in ASKS), Sendout.Asks.NOTHING)
    item = clause.item
    with translation.override(settings.LANGUAGE_CODE):
        names = {"body": clause.meeting.body_as_written, "words": clause.text, "name": IN_BRACES["name"]}
        told = _("Hello %(name)s,\n\n%(body)s has decided:\n\n%(words)s\n\nRegards,\n%(body)s") % names
        subject = item.title[:200] if item is not None and not item.is_confidential else _("From %(body)s") % names
    return {"subject": subject, "text": told, "asks": asks, "answers_by": clause.due_on, "to_body": clause.meeting.body}
