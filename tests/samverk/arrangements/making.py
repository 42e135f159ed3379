"""A body whose meetings are planned, polled for, prepared and held in venues."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from samverk.arrangements.actions import hold_poll
from samverk.arrangements.actions.rota import rota_for
from samverk.arrangements.models import DatePoll, Rota, Turn
from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.rounds.actions import Said
from samverk.rounds.models import Asked
from tests.factories import make_meeting
from tests.samverk.rounds.making import CLOSES, House

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def day(number: int) -> date:
    """Return a day that lies ahead, whenever the test runs."""
    return timezone.localdate() + timedelta(days=30 + number)


def span(on: date, starts: int = 9, ends: int = 12, last_on: date | None = None) -> Timespan:
    return Timespan(on, time(starts), time(ends), last_on)


MAY, JUNE = span(date(2026, 5, 12)), span(date(2026, 6, 9))


def make_poll(house: House, **fields: Any) -> DatePoll:
    """Ask every municipality of the house which of two days suits, or of ``spans``."""
    defaults: dict[str, Any] = {
        "question": "Vilken dag passar?",
        "spans": [MAY, JUNE],
        "organisations": house.municipalities,
        "closes_at": CLOSES,
        "at": NOW,
        "by": house.secretary,
    }
    return hold_poll(house.body, **defaults | fields)


def says(asked: Asked, *words: str) -> Said:
    """Return an answer that says one of ``words`` of each option in turn."""
    options = asked.round.options.order_by("position").values_list("pk", flat=True)
    return Said(options=dict(zip(options, words, strict=True)))


def make_planned(house: House, on: date, **fields: Any) -> Meeting:
    """Store a planned meeting of the house's body."""
    return make_meeting(house.body, on, **{"state": Meeting.State.PLANNED, "published_at": None} | fields)


def make_turn(house: House, on: date, place: int, **fields: Any) -> Turn:
    """Store a meeting on a day with the turn of one of the house's municipalities."""
    rota: Rota = rota_for(house.body)
    return Turn.objects.create(
        rota=rota, meeting=make_planned(house, on), organisation=house.municipalities[place], **fields
    )


def make_venue(name: str = "Åhuset", **fields: Any) -> Venue:
    return Venue.objects.create(name=name, **fields)
