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


@dataclass(frozen=True, slots=True, order=True, init=False)
class Place:
    """A stretch of the document's text: characters ``start`` up to but not including ``end``.

    ``page`` and ``line`` count from 1 and say where the stretch begins; a line is a line of ``Document.text``.
    """

    start: int
    end: int
    page: int
    line: int

    def __init__(self, start: int, end: int, page: int, line: int) -> None:
        _set_start(self, start)
        _set_end(self, end)
        _set_page(self, page)
        _set_line(self, line)


@dataclass(frozen=True, slots=True, init=False)
class Quote:
    """Words exactly as written, and where: ``document.text[place.start:place.end] == words``."""

    words: str
    place: Place

    def __init__(self, words: str, place: Place) -> None:
        _set_words(self, words)
        _set_place(self, place)


# A document has thousands of these: by its slots a value is made in half the time that a frozen dataclass takes.
_set_start, _set_end, _set_page, _set_line = (vars(Place)[name].__set__ for name in ("start", "end", "page", "line"))
_set_words, _set_place = (vars(Quote)[name].__set__ for name in ("words", "place"))
