"""Meetings to come with items, and guests invited to them."""

from datetime import UTC, datetime
from typing import Any

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.guests import actions
from samverk.guests.models import Invitation
from samverk.meetings.models import Item, Meeting
from tests.factories import make_body, make_item
from tests.samverk.intake.making import make_coming_meeting

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)


def make_agenda(*minutes: int, **fields: Any) -> Meeting:
    """Store a meeting to come at nine, with an item of so many minutes each."""
    body = fields.pop("body", None) or make_body()
    meeting = make_coming_meeting(body, place_as_written="Eken", **fields)
    for number, length in enumerate(minutes, start=1):
        Entry.objects.create(item=make_item(meeting, f"Punkt {number}"), minutes=length)
    return meeting


def make_invitation(item: Item, by: User, email: str = "olle@kvarnsele.example", **fields: Any) -> Invitation:
    invited = actions.Invited(**{"name": "Olle Berg", "organisation": "Kvarnsele", "email": email} | fields)
    return actions.invite(item, invited, at=AT, by=by)
