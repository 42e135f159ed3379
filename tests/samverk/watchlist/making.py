"""Notices of a body whose members can log in."""

from datetime import date
from typing import Any

from samverk.accounts.models import User
from samverk.meetings.models import Item
from samverk.watchlist.actions import note_notice
from samverk.watchlist.models import Notice
from tests.factories import make_item, make_meeting
from tests.samverk.rounds.making import House

ON = date(2026, 3, 9)
DAY = date(2026, 4, 1)
SHORT = "Bolaget meddelar 2026-11-30 om bussen drivs vidare.\n\nLokalkontoret läggs ned."


def make_notice(by: User, text: str = "Drivs bussen vidare?", **fields: Any) -> Notice:
    """Note something that is watched until ``DAY``."""
    return note_notice(text, **{"watch_on": DAY, "on": ON, "by": by} | fields)


def make_short_notices(house: House, **fields: Any) -> Item:
    """Store a meeting's short notices: two paragraphs, the first with a day."""
    meeting = make_meeting(house.body, published_at=None)
    quote = {"words": "2026-11-30", "page": 1, "line": 1, "start": 0, "end": 10}
    dates = [{"on": "2026-11-30", "quotes": [quote]}]
    return make_item(meeting, "Kortkort", kind="short-notices", background=SHORT, dates=dates, **fields)
