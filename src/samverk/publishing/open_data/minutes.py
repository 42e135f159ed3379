"""The minutes of a published meeting as everybody may read them."""

from dataclasses import replace

from minutebook.model.minutes import Minutes
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Meeting
from samverk.publishing.published import CITIZENS, hides_items


def public_minutes(meeting: Meeting) -> Minutes:
    """Return the minutes of ``meeting`` without what the gate keeps back.

    Where an item is kept back, so is who came for some items only: the gate lets none of them through.
    """
    minutes = minutes_of(meeting, with_confidential=False).minutes
    if not hides_items(CITIZENS, meeting):
        return minutes
    return replace(minutes, attendees=tuple(one for one in minutes.attendees if not one.items))
