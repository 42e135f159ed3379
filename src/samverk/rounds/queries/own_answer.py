"""The form in which somebody answers for one that was asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samverk.rounds.actions.give_answer import latest_of
from samverk.rounds.forms import AnswerForm
from samverk.rounds.models import Answer, Asked


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """``given`` are the answers that count; ``place`` is the one that ``form`` gives anew, ``None`` for one more."""

    asked: Asked
    given: tuple[Answer, ...]
    place: int | None
    form: AnswerForm
    on_behalf_of: str = ""
    is_late: bool = False

    @property
    def has_room(self) -> bool:
        return len(self.given) < self.asked.round.quota

    @property
    def former(self) -> Answer | None:
        return next((answer for answer in self.given if answer.place == self.place), None)


def own_answer(
    asked: Asked,
    place: str = "",
    posted: Mapping[str, Any] | None = None,
    files: Any = None,
    *,
    on_behalf_of: str = "",
    at: datetime | None = None,
) -> OwnAnswer:
    """Return the form for ``asked``, filled with the answer at ``place``, if any; ``at`` tells whether it is late."""
    question = asked.round
    latest = latest_of(asked)
    chosen = int(place) if place.isascii() and place.isdigit() and len(place) < 4 else None
    if question.quota == 1:
        chosen = 1
    elif chosen not in latest:
        chosen = None
    former = latest.get(chosen) if chosen else None
    options = question.options.order_by("position")
    form = AnswerForm(question, options, posted, files, former=former, prefix=f"a{asked.public_id}")
    is_late = at is not None and at >= question.closes_at
    return OwnAnswer(asked, tuple(latest.values()), chosen, form, on_behalf_of, is_late)
