"""The parts of a message: its texts, and what was attached."""

from collections.abc import Iterator
from email.message import Message

from samverk.mailroom.reading.characters import header_text, letters, one_line

MOST_PARTS = 500
LONGEST_NAME = 150
# What is part of the message itself where it has no name: its words, and an answer to an invitation.
TEXTS = ("text/plain", "text/html", "text/calendar")


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something, without going into messages that are attached; at most ``MOST_PARTS``."""
    waiting, met = [message], 0
    while waiting and met < MOST_PARTS:
        part, met = waiting.pop(), met + 1
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed(_inner(part)))
        else:
            yield part


def content_of(part: Message) -> bytes:
    """Return the bytes of a part; those of an attached message are the message itself."""
    if part.is_multipart():
        return b"\n".join(one.as_bytes() for one in _inner(part))
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def text_of(part: Message) -> str:
    return letters(content_of(part), part.get_param("charset", "") if _says_charset(part) else "")  # type: ignore[arg-type]


def name_of(part: Message) -> str:
    """Return what an attachment is called, empty if it has no name."""
    said = part.get_filename("")
    return one_line(header_text(said), LONGEST_NAME) if isinstance(said, str) else ""


def is_attached(part: Message) -> bool:
    """Return whether the part is a file, and no text of the message."""
    if part.get_content_disposition() == "attachment" or name_of(part):
        return True
    return part.get_content_type() not in TEXTS


def is_inline(part: Message) -> bool:
    """Return whether the part is a picture within the text, such as the mark of a company."""
    is_picture = part.get_content_maintype() == "image"
    return is_picture and part.get_content_disposition() != "attachment" and "Content-ID" in part


def _inner(part: Message) -> list[Message]:
    """Return what a part holds that ``is_multipart``; asked of any other, Python decodes its text as it likes."""
    return [one for one in part.get_payload() if isinstance(one, Message)]


def _says_charset(part: Message) -> bool:
    return isinstance(part.get_param("charset", ""), str)
