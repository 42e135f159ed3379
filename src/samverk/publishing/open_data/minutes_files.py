"""The public minutes of a meeting as files: what each is called, and where it is had."""

from samverk.meetings.models import Meeting
from samverk.post.addresses import whole_address

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
