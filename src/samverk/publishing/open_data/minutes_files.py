"""The public minutes of a meeting as files: what is in each, what it is called, and where it is had."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.utils import timezone

from minutebook.write.akoma_ntoso import Identity, as_akoma_ntoso
from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address
from samverk.releasing.queries.public_version import public_file, public_version

# Said after an address, it asks for a file to be saved instead of shown.
SAVED = "download"


def file_name(meeting: Meeting, ending: str) -> str:
    """Return what the file is called where it is saved: in letters of ASCII, and like no other."""
    day = meeting.held_on.isoformat() if meeting.held_on else None
    return "-".join(filter(None, ("protokoll", day, meeting.public_id))) + f".{ending}"


def pdf_address(public_id: str) -> str:
    return whole_address("data:minutes-file", public_id)


def akoma_ntoso_address(public_id: str) -> str:
    return whole_address("data:minutes", public_id)


def saved_from(address: str) -> str:
    """Return where the file at ``address`` is had for saving."""
    return f"{address}?{SAVED}"


def _as_pdf(meeting: Meeting) -> bytes:
    return public_file(meeting, "pdf")


def _as_akoma_ntoso(meeting: Meeting) -> bytes:
    assert meeting.published_at is not None
    identity = Identity(
        name=meeting.public_id,
        address=whole_address("portal:meeting", meeting.public_id),
        publisher=settings.PUBLISHER,
        publisher_address=settings.PUBLISHER_ADDRESS,
        published_on=timezone.localdate(meeting.published_at),
    )
    return as_akoma_ntoso(public_version(meeting).minutes, identity)


# By ending: what writes the minutes of a meeting that is public, and nothing but what everybody may read.
WRITTEN: Mapping[str, Callable[[Meeting], bytes]] = {"pdf": _as_pdf, "xml": _as_akoma_ntoso}
