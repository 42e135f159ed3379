"""Which reader reads which file: one table, decided by content; the name only breaks a tie."""

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.read.draft import Draft
from minutebook.read.text import read_text

Reader = Callable[[bytes, str], Draft]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. ``fits`` looks at the content and, where that leaves a choice, at the lower-case name."""

    media_type: str
    fits: Callable[[bytes, str], bool]
    read: Reader


def _anything(content: bytes, name: str) -> bool:
    return True


FORMATS: tuple[Format, ...] = (Format("text/plain", _anything, read_text),)


def format_of(content: bytes, name: str) -> Format:
    """Return the first format of the table that fits."""
    return next(entry for entry in FORMATS if entry.fits(content, name.lower()))
