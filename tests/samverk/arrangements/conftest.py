"""A body of four municipalities as the pages see it, and a poll that is open today."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.samverk.arrangements.making import day, make_poll, span
from tests.samverk.rounds.making import make_house


@pytest.fixture
def house(db):
    return make_house(("Brohult", "Ekelunda", "Kvarnsele", "Åbynäs"))


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def poll(house, now):
    return make_poll(house, spans=[span(day(0)), span(day(7))], at=now, closes_at=now + timedelta(days=7))
