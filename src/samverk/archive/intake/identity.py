"""What makes two readings readings of one meeting."""

from datetime import date

from minutebook.model.minutes import Minutes
from samverk.directory.naming import name_key
from samverk.directory.queries import Linker
from samverk.directory.written_names import body_stem

# The formats in the order of trust: what holds the words themselves before what holds a picture of them.
TRUST = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "text/html",
    "text/markdown",
    "text/plain",
    "application/msword",
    "application/rtf",
    "application/pdf",
    "image/png",
    "image/jpeg",
)


def trust_in(media_type: str) -> int:
    """Return how much a format is trusted; more is better."""
    return len(TRUST) - TRUST.index(media_type) if media_type in TRUST else 0


def body_key(minutes: Minutes, body_id: int | None, linker: Linker) -> str:
    """Return what stands for the body in a register key: the body if it is known, else its name's stem."""
    if body_id is not None:
        return f"body {linker.names.body_public_ids[body_id]}"
    return f"name {body_stem(minutes.body.value).replace('|', ' ')}"[:200] if minutes.body else ""


def register_key(minutes: Minutes, body_id: int | None, linker: Linker) -> str:
    """Return the key of the meeting: body, day and number; the file's own where body or day are unknown."""
    body = body_key(minutes, body_id, linker)
    if not body or minutes.date is None:
        return f"file {minutes.source.sha256}"
    number = name_key(minutes.number.value).replace("|", " ")[:40] if minutes.number else ""
    return f"{body}|{minutes.date.value.isoformat()}|{number}"


def same_meeting(one: str, other: str) -> bool:
    """Tell whether two register keys mean one meeting: a number that one of them lacks does not part them."""
    if one == other:
        return True
    first, second = one.split("|"), other.split("|")
    if len(first) != 3 or len(second) != 3:
        return False
    return first[:2] == second[:2] and (not first[2] or not second[2])


def day_of(minutes: Minutes) -> date | None:
    """Return the day of the meeting, if the text states it."""
    return minutes.date.value if minutes.date else None
