"""What somebody is asked: questions and polls that still take answers."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from samverk.accounts.standing import Standing
from samverk.rounds.models import Asked, Round
from samverk.rounds.queries.answering import own_organisations


@dataclass(frozen=True, slots=True)
class AskedOfMe:
    """``poll_id`` is the poll's public id where the question is which day suits."""

    asked: Asked
    has_answered: bool
    poll_id: str
    on_behalf_of: str


def asked_of(standing: Standing, at: datetime) -> list[AskedOfMe]:
    """Return what somebody may answer, what is missing first, then by the moment it closes; with two queries."""
    sits_for = {body_id: own_organisations(standing, body_id) for body_id in standing.body_ids}
    mine = Q(pk__in=[])
    for body_id, organisations in sits_for.items():
        mine |= Q(round__body=body_id, organisation__in=organisations)
    asked = (
        Asked.objects.filter(mine, round__state=Round.State.OPEN, round__closes_at__gt=at)
        .select_related("round__body", "round__date_poll", "organisation")
        .prefetch_related("answers")
        .order_by("round__closes_at", "round_id", "organisation__sort_key")
    )
    found = [
        AskedOfMe(
            asked=one,
            has_answered=bool(one.answers.all()),
            poll_id=one.round.date_poll.public_id if hasattr(one.round, "date_poll") else "",
            on_behalf_of=sits_for[one.round.body_id][one.organisation_id],
        )
        for one in asked
    ]
    return sorted(found, key=lambda one: one.has_answered)
