"""Who has not answered a send-out. One answer is enough for a municipality; who stands alone answers alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from samverk.rounds.queries.answering import silent as silent_in_round
from samverk.sendouts.models import Reply, Sendout


@dataclass(frozen=True, slots=True)
class Silent:
    """``organisation_ids`` are the municipalities, ``emails`` those written to for none, of whom nothing was heard."""

    organisation_ids: frozenset[int]
    emails: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.organisation_ids or self.emails)


def silent_of(sendout: Sendout) -> Silent:
    """Return who was written to, by this send-out or those it repeats, and has not answered any of them."""
    chain = list(chain_of(sendout))
    has_replied = Exists(Reply.objects.filter(recipient=OuterRef("pk")))
    rows = [
        row
        for one in chain
        for row in one.recipients.annotate(has_replied=has_replied).values_list(
            "organisation_id", "email", "has_replied"
        )
    ]
    heard = {(organisation_id or email) for organisation_id, email, replied in rows if replied}
    organisations = {organisation_id for organisation_id, _email, _replied in rows if organisation_id} - heard
    if sendout.round is not None:
        organisations &= set(silent_in_round(sendout.round).values_list("organisation_id", flat=True))
    emails = {email for organisation_id, email, _replied in rows if not organisation_id} - heard
    return Silent(frozenset(organisations), frozenset(emails))


def chain_of(sendout: Sendout) -> Iterable[Sendout]:
    """Yield a send-out and those it repeats, the latest first."""
    one: Sendout | None = sendout
    while one is not None:
        yield one
        one = one.follows
