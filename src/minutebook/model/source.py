"""Where words stand: the file, and the place in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read. ``sha256`` is over its bytes; ``size`` is in bytes; ``pages`` is at least 1."""

    name: str
    media_type: str
    sha256: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of the document's text: characters ``start`` up to but not including ``end``.

    ``page`` and ``line`` count from 1 and say where the stretch begins; a line is a line of ``Document.text``.
    """

    start: int
    end: int
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words exactly as written, and where: ``document.text[place.start:place.end] == words``."""

    words: str
    place: Place
