"""A question with everything its page shows to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from samverk.rounds.access import Sight
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import written_to_for
from samverk.rounds.queries.own_answer import OwnAnswer, own_answer
from samverk.rounds.queries.picture import Picture, picture_of
from samverk.rounds.queries.ranking import Ranked, ranking_of
from samverk.rounds.queries.result import Result, result_of
from samverk.rounds.wording import sentence_for_minutes


@dataclass(frozen=True, slots=True)
class ShownRound:
    """``result`` is there for all; whether its answers may be shown says ``sees_answers``. ``unreachable`` are those
    to whom nobody can write, told to whoever keeps the round.
    """

    sight: Sight
    is_open: bool
    sees_answers: bool
    own: tuple[OwnAnswer, ...]
    result: Result
    picture: Picture | None
    ranking: Sequence[Ranked]
    sentence: str
    unreachable: tuple[str, ...]

    @property
    def round(self) -> Round:
        return self.sight.round

    @property
    def places(self) -> int:
        """Return how many options are put in order."""
        return self.round.places_among(len(self.result.options))

    @property
    def is_late(self) -> bool:
        """Tell whether the moment has passed though nobody has closed the round."""
        return not self.is_open and self.round.state == Round.State.OPEN


def shown_round(sight: Sight, at: datetime) -> ShownRound:
    """Return what ``sight`` lets see of a round at a moment."""
    result = result_of(sight.round)
    sees, is_open = sight.sees_answers(at), sight.round.takes_answers(at)
    own = (own_answer(asked, on_behalf_of=on_behalf_of, at=at) for asked, on_behalf_of in sight.own)
    return ShownRound(
        sight=sight,
        is_open=is_open,
        sees_answers=sees,
        own=tuple(own) if is_open else (),
        result=result,
        picture=picture_of(result) if sees and result.answered else None,
        ranking=ranking_of(result) if sees and result.answered and sight.round.form == Round.Form.RANKED else (),
        sentence=sentence_for_minutes(result) if sees else "",
        unreachable=_unreachable(result, at) if sight.keeps and is_open else (),
    )


def _unreachable(result: Result, at: datetime) -> tuple[str, ...]:
    silent = [row.asked for row in result.silent]
    found = written_to_for(result.round, silent, timezone.localdate(at))
    reached = {(one.organisation_id, person_id) for one in found for person_id in (None, one.person_id)}
    return tuple(str(asked) for asked in silent if (asked.organisation_id, asked.person_id) not in reached)
