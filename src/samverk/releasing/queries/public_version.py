"""The public version of a meeting's minutes: page, file, feed and programs are all given this one.

The register has no masked words (``meetings.masking``); what else is left out is left out here.
"""

from collections.abc import Callable
from dataclasses import replace

from samverk.drafting.queries.files import open_file_of
from samverk.drafting.queries.minutes_of import Told, minutes_of
from samverk.meetings.masking.masker import masker_of
from samverk.meetings.models import Meeting


def public_version(meeting: Meeting) -> Told:
    """Return the minutes of ``meeting`` for everybody: nothing of confidential items, nor of who came for them.

    Where an item is left out, so is everybody whom the text ties to some items only: it may be that one.
    """
    told = minutes_of(meeting, with_confidential=False, masked=True)
    if not meeting.items.filter(is_confidential=True).exists():
        return told
    attendees = tuple(one for one in told.minutes.attendees if not one.items)
    return replace(told, minutes=replace(told.minutes, attendees=attendees))


def public_file(meeting: Meeting, form: str) -> bytes:
    """Return the public version as a file in one of ``minutebook.write.FORMS``."""
    return open_file_of(meeting, public_version(meeting), form, shown=masks_of(meeting))


def masks_of(meeting: Meeting) -> Callable[[str], str]:
    """Return what masks words of ``meeting`` that the register does not keep among its rows."""
    return masker_of(meeting.pk).masked
