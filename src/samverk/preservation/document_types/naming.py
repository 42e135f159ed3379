"""Naming the meeting and item that something belongs to; neither a title nor a name of a person is told."""

from django.utils.formats import date_format

from samverk.meetings.models import Item, Meeting


def meeting_named(meeting: Meeting) -> str:
    """Return body and day, such as "The directors' group 16 February 2024"."""
    body = meeting.body.name if meeting.body else meeting.body_as_written
    return f"{body} {date_format(meeting.held_on)}" if meeting.held_on else body


def item_named(item: Item | None) -> str:
    """Return the number of an item, or a dash where there is none."""
    return (item.number_as_printed or str(item.position)) if item else "–"
