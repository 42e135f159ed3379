"""Presence that does not fit the meeting: there before it began, gone before signing."""

from collections.abc import Iterator

from minutebook.check.parts import first_place, words_of
from minutebook.model.attendance import Attendee, Section
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


def odd_presence(minutes: Minutes) -> Iterator[Finding]:
    """Yield presence outside the meeting's hours, and notes on signatories who left before its end."""
    for attendee in minutes.attendees:
        if _is_outside(minutes, attendee):
            yield _finding("presence-outside-meeting", Level.WARNING, attendee)
    signing = {signatory.name for signatory in minutes.signatories}
    for attendee in minutes.listed(Section.PRESENT):
        left = attendee.left
        if left and attendee.name in signing and (minutes.end is None or left < minutes.end.value):
            yield _finding("signatory-left-early", Level.NOTE, attendee)


def _is_outside(minutes: Minutes, attendee: Attendee) -> bool:
    start = minutes.start.value if minutes.start else None
    end = minutes.end.value if minutes.end else None
    for interval in attendee.presence:
        arrived, left = interval.arrived, interval.left
        if arrived and left and left <= arrived:
            return True
        if arrived and ((start and arrived < start) or (end and arrived >= end)):
            return True
        if left and ((end and left > end) or (start and left <= start)):
            return True
    return False


def _finding(code: str, level: Level, attendee: Attendee) -> Finding:
    times = " ".join(f"{at:%H:%M}" for interval in attendee.presence for at in (interval.arrived, interval.left) if at)
    return Finding(code, level, first_place(attendee.quotes), words_of(attendee.quotes), times)
