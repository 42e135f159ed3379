"""What the headers of a message say: who, to whom, when, and what it answers."""

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from samverk.mailroom.reading.characters import LONGEST_HEADER, clean, decoded, header_text, letters, one_line

MESSAGE_ID = re.compile(r"<[^<>\s]{1,198}>")
ADDRESS = re.compile(r"[^\s<>,;:\"'()]{1,64}@[^\s<>,;:\"'()@]{1,255}")
MOST_IDS = 50
LONGEST_NAME, LONGEST_ADDRESS, LONGEST_SUBJECT = 200, 254, 300
EARLIEST, LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
TO = ("delivered-to", "x-original-to", "envelope-to", "to", "cc")


def raw_values(message: Message, *names: str) -> list[str]:
    """Return the values of the headers called ``names``, as the parser keeps them, in the order of the message."""
    return [str(value) for name, value in message.raw_items() if name.lower() in names][:MOST_IDS]


def header(message: Message, name: str, longest: int = LONGEST_NAME) -> str:
    """Return the first header called ``name`` in one line, empty if there is none."""
    values = raw_values(message, name)
    return one_line(header_text(values[0]), longest) if values else ""


def sender_of(message: Message) -> tuple[str, str]:
    """Return the name and the address of the sender; either may be empty."""
    for name in ("from", "reply-to", "sender"):
        for raw in raw_values(message, name)[:1]:
            said = letters(raw[:LONGEST_HEADER].encode("utf-8", "surrogateescape")).replace("\r", "").replace("\n", "")
            for words in (said, decoded(said)):
                for called, address in getaddresses([words])[:MOST_IDS]:
                    if ADDRESS.fullmatch(address):
                        return one_line(decoded(called), LONGEST_NAME), one_line(address, LONGEST_ADDRESS)
            if said.strip():
                return one_line(decoded(said), LONGEST_NAME), ""
    return "", ""


def recipients_of(message: Message) -> tuple[str, ...]:
    """Return every address that the message was sent to, in small letters."""
    found = [one for raw in raw_values(message, *TO) for one in ADDRESS.findall(clean(raw[:LONGEST_HEADER]))]
    return tuple(dict.fromkeys(one.lower() for one in found[:1000]))


def ids_of(message: Message, *names: str) -> tuple[str, ...]:
    """Return the names of messages that the headers hold, the last first: that is the one that is answered."""
    found = [one for raw in raw_values(message, *names) for one in MESSAGE_ID.findall(clean(raw[:LONGEST_HEADER]))]
    return tuple(dict.fromkeys(reversed(found)))[:MOST_IDS]


def moment_of(message: Message) -> datetime | None:
    """Return when the message says that it was sent, ``None`` where that is no moment."""
    said = header(message, "date")
    try:
        moment = parsedate_to_datetime(said)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
    return moment if EARLIEST < moment < LATEST else None
