"""Who gets a letter on a day."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q

from samverk.accounts.models import User
from samverk.accounts.standing import standings_of
from samverk.digests.models import Choice, Week
from samverk.digests.tellers import Reader

Frequency = Choice.Frequency
# So many people are looked at together: what is gathered for them is in memory at once.
AT_A_TIME = 50


def monday_of(on: date) -> date:
    return on - timedelta(days=on.weekday())


def frequencies_on(on: date) -> frozenset[str]:
    """Return who is written to on the day: the daily ones, and the weekly ones once in every week."""
    if Week.objects.filter(begins_on=monday_of(on)).exists():
        return frozenset({Frequency.DAILY})
    return frozenset({Frequency.DAILY, Frequency.WEEKLY})


def frequency_of(user: User) -> str:
    """Return how often ``user`` wants a letter."""
    chosen = Choice.objects.filter(user=user).values_list("frequency", flat=True).first()
    return chosen or Frequency.WEEKLY


def readers_on(on: date, frequencies: frozenset[str]) -> Iterator[list[Reader]]:
    """Yield those who may get a letter on the day with where they stand, some at a time, with three queries each time.

    Whoever has no seat on the day, nor acts for one who has, is told only what was entrusted to them.
    """
    wanted = Q(digest_choice__frequency__in=frequencies)
    if Frequency.WEEKLY in frequencies:
        wanted |= Q(digest_choice=None)
    users = User.objects.filter(wanted, is_active=True).order_by("pk")
    last = 0
    while chunk := list(users.filter(pk__gt=last)[:AT_A_TIME]):
        last = chunk[-1].pk
        standings = standings_of(chunk, on)
        yield [Reader(user, standings[user.pk]) for user in chunk]
