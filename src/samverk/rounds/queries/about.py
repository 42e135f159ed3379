"""The questions about one thing of a room above, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from samverk.accounts.access import Somebody
from samverk.accounts.standing import Standing
from samverk.rounds.access import rounds_for
from samverk.rounds.models import Round
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes

# More than so many questions about one thing nobody copies into its text.
MOST = 10


@dataclass(frozen=True, slots=True)
class Sentence:
    round: Round
    text: str


def rounds_about(kind: str, public_id: str, user: Somebody, standing: Standing) -> QuerySet[Round]:
    """Return the questions about something that somebody may see, the newest first."""
    return rounds_for(user, standing).filter(about_kind=kind, about_id=public_id, purpose="").order_by("-id")


def sentences_about(
    kind: str, public_id: str, user: Somebody, standing: Standing, at: datetime, *, only: str = ""
) -> Sequence[Sentence]:
    """Return what was answered to the questions about something; to a blind one only once it takes no more answers."""
    found = rounds_about(kind, public_id, user, standing)
    if only:
        found = found.filter(public_id=only)
    shown = [one for one in found[:MOST] if not one.is_blind or not one.takes_answers(at)]
    return [Sentence(one, sentence_for_minutes(result_of(one))) for one in shown]
