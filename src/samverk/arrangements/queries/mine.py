"""What somebody is asked: questions and polls that still take answers."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from samverk.accounts.standing import Standing
from samverk.rounds.models import Asked
from samverk.rounds.queries.answering import answered_as, asked_in_seats, own_seats, taking_answers


@dataclass(frozen=True, slots=True)
class AskedOfMe:
    """``poll_id`` is the poll's public id where the question is which day suits."""

    asked: Asked
    has_answered: bool
    poll_id: str
    on_behalf_of: str


def asked_of(standing: Standing, at: datetime) -> list[AskedOfMe]:
    """Return what somebody may answer, what is missing first, then by the moment it closes; with two queries."""
    seats = {body_id: own_seats(standing, body_id) for body_id in standing.body_ids}
    mine = Q(pk__in=[])
    for body_id, own in seats.items():
        mine |= asked_in_seats(body_id, own)
    asked = (
        Asked.objects.filter(mine, taking_answers(at, "round__"))
        .select_related("round__body", "round__date_poll", "organisation", "person")
        .prefetch_related("answers")
        .order_by("round__closes_at", "round_id", "organisation__sort_key")
    )
    found = [
        AskedOfMe(
            asked=one,
            has_answered=bool(one.answers.all()),
            poll_id=one.round.date_poll.public_id if hasattr(one.round, "date_poll") else "",
            on_behalf_of=answered_as(one, seats[one.round.body_id]) or "",
        )
        for one in asked
    ]
    return sorted(found, key=lambda one: one.has_answered)
