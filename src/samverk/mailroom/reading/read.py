"""A message, read whole: what is kept of it beside the original."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import Message

from samverk.mailroom.models import Mail
from samverk.mailroom.reading import headers, kinds, parts
from samverk.mailroom.reading.plain import shown, words_of_page
from samverk.post.bounce import Bounce, bounce_of
from samverk.records.refusal import RuleBroken

LARGEST_MAIL = 70_000_000  # bytes: a file of fifty million, as mail carries it
# Before the parser is let near it: a message of a million parts, or one in which each part holds the next, takes it
# minutes. People send some ten.
MOST_BOUNDARIES = 100
MOST_SEPARATORS = 20_000
OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What Python's parser is known to stumble over in broken messages.
STUMBLES = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file in a message. A message that is attached is kept as it is, and not looked into."""

    name: str
    content: bytes
    is_inline: bool
    is_message: bool


@dataclass(frozen=True, slots=True)
class ReadMail:
    """``key`` is what it is not taken twice by. ``answered`` are the messages that it answers, the last first."""

    key: str
    message_id: str
    answered: tuple[str, ...]
    sender_name: str
    sender_address: str
    recipients: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    text: str
    text_is_cut: bool
    files: tuple[ReadFile, ...]
    kind: str
    calendar: kinds.CalendarAnswer | None
    bounce: Bounce | None
    says_confidential: bool


def read_mail(raw: bytes) -> ReadMail:
    """Return what a message says.

    Raises ``RuleBroken``: ``"mail-empty"``, ``"mail-too-large"``, ``"mail-of-outlook"`` for Outlook's own format,
    ``"mail-with-too-many-parts"``, ``"mail-unreadable"`` for what is no message at all.
    """
    _refuse_unfit(raw)
    try:
        message = message_from_bytes(raw)
        if not headers.raw_values(message, "from", "sender", "to", "subject", "date", "message-id", "received"):
            raise RuleBroken("mail-unreadable", "no headers")
        return _read(message, raw)
    except STUMBLES as stumbled:
        raise RuleBroken("mail-unreadable", type(stumbled).__name__) from stumbled


def _refuse_unfit(raw: bytes) -> None:
    if not raw.strip():
        raise RuleBroken("mail-empty")
    if len(raw) > LARGEST_MAIL:
        raise RuleBroken("mail-too-large", f"{len(raw)} bytes")
    if raw.startswith(OUTLOOK):
        raise RuleBroken("mail-of-outlook")
    if raw.lower().count(b"boundary=") > MOST_BOUNDARIES or raw.count(b"\n--") > MOST_SEPARATORS:
        raise RuleBroken("mail-with-too-many-parts")


def _read(message: Message, raw: bytes) -> ReadMail:
    held = list(parts.leaves(message))
    name, address = headers.sender_of(message)
    subject = headers.header(message, "subject", headers.LONGEST_SUBJECT)
    calendar = kinds.calendar_answer(parts.text_of(one) for one in held if one.get_content_type() == "text/calendar")
    bounce = bounce_of(message)
    text, is_cut = shown(_text(held))
    message_id = next(iter(headers.ids_of(message, "message-id")), "")
    return ReadMail(
        key=_key(message_id, address, held) if message_id else hashlib.sha256(raw).hexdigest(),
        message_id=message_id,
        answered=_answered(message),
        sender_name=name,
        sender_address=address,
        recipients=headers.recipients_of(message),
        subject=subject,
        sent_at=headers.moment_of(message),
        text=text,
        text_is_cut=is_cut,
        files=tuple(_file(part) for part in held if parts.is_attached(part)),
        kind=_kind(message, calendar, bounce),
        calendar=calendar,
        bounce=bounce,
        says_confidential=kinds.says_confidential(message, subject),
    )


def _key(message_id: str, address: str, held: Sequence[Message]) -> str:
    """Return the hash of what makes a message with a name the same: that, its sender and what it holds.

    Not of the name alone: whoever names their own message like another's would keep the other out. Not of the whole
    either: the same message comes twice with other marks of its way. One without a name is known by all its bytes.
    """
    said = hashlib.sha256(f"{message_id}\n{address.lower()}\n".encode())
    for part in held:
        said.update(hashlib.sha256(parts.content_of(part)).digest())
    return said.hexdigest()


def _answered(message: Message) -> tuple[str, ...]:
    ids = headers.ids_of(message, "in-reply-to") + headers.ids_of(message, "references")
    return tuple(dict.fromkeys(ids))[: headers.MOST_IDS]


def _text(held: Sequence[Message]) -> str:
    """Return the plain texts, or where there are none the words of the web pages."""
    texts = [part for part in held if not parts.is_attached(part)]
    plain = [parts.text_of(part) for part in texts if part.get_content_type() == "text/plain"]
    if any(one.strip() for one in plain):
        return "\n\n".join(plain)
    return "\n\n".join(words_of_page(parts.text_of(part)) for part in texts if part.get_content_type() == "text/html")


def _file(part: Message) -> ReadFile:
    is_message = part.get_content_maintype() == "message"
    name = parts.name_of(part)
    if is_message and not name:
        first = next(iter(part.get_payload()), None) if part.is_multipart() else None
        name = headers.header(first, "subject") if isinstance(first, Message) else ""
    return ReadFile(name, parts.content_of(part), parts.is_inline(part), is_message)


def _kind(message: Message, calendar: kinds.CalendarAnswer | None, bounce: Bounce | None) -> str:
    if bounce is not None:
        return Mail.Kind.BOUNCE
    if calendar is not None:
        return Mail.Kind.CALENDAR
    return Mail.Kind.AUTOMATIC if kinds.is_by_machine(message) else Mail.Kind.LETTER
