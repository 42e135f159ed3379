"""A question with everything its page shows to somebody."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from samverk.rounds.access import Sight
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import written_to
from samverk.rounds.queries.own_answer import OwnAnswer, own_answer
from samverk.rounds.queries.picture import Picture, picture_of
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
    sentence: str
    unreachable: tuple[str, ...]

    @property
    def round(self) -> Round:
        return self.sight.round

    @property
    def is_late(self) -> bool:
        """Tell whether the moment has passed though nobody has closed the round."""
        return not self.is_open and self.round.state == Round.State.OPEN


def shown_round(sight: Sight, at: datetime) -> ShownRound:
    """Return what ``sight`` lets see of a round at a moment."""
    result = result_of(sight.round)
    sees, is_open = sight.sees_answers(at), sight.round.takes_answers(at)
    own = (own_answer(asked, on_behalf_of=on_behalf_of) for asked, on_behalf_of in sight.own)
    return ShownRound(
        sight=sight,
        is_open=is_open,
        sees_answers=sees,
        own=tuple(own) if is_open else (),
        result=result,
        picture=picture_of(result) if sees and result.answered else None,
        sentence=sentence_for_minutes(result) if sees else "",
        unreachable=_unreachable(result, at) if sight.keeps and is_open else (),
    )


def _unreachable(result: Result, at: datetime) -> tuple[str, ...]:
    silent = {row.asked.organisation_id: row.name for row in result.silent}
    reached = {one.organisation_id for one in written_to(result.round.body_id, silent, timezone.localdate(at))}
    return tuple(name for organisation_id, name in silent.items() if organisation_id not in reached)
