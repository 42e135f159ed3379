"""Choosing how often a letter comes."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.digests.models import Choice
from samverk.records import trail


@transaction.atomic
def choose(user: User, frequency: str, *, by: User | None) -> None:
    """Write to ``user`` as often as this from now on; ``by`` is ``None`` for who followed the link in a letter."""
    Choice.objects.update_or_create(user=user, defaults={"frequency": Choice.Frequency(frequency)})
    trail.note("digest-chosen", user, by=by, frequency=frequency)
