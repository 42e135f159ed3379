"""Minutes that travel inside the PDF that shows them, and how it is told whether the two still agree.

The JSON form is attached to the file, with the seal of the words on its pages. Reading takes the form only where the
pages still bear the seal and hold, in their order, the words that the form says they hold: a page that was altered,
and a form that was exchanged, are both seen.
"""

import json
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from hashlib import sha256
from typing import Any
from unicodedata import normalize

from minutebook.model.minutes import Minutes
from minutebook.model.schema import VERSION, from_json, to_json

NAME = "protokoll.json"
PRINTED = "printed"
# What any font shows and any reader of PDF gives back as it was. Spaces, bullets and rarer signs are not sealed.
_SEALED = re.compile(r"[^!-~¡-¬®-ʯ–—‘’‚“”„…‰€−]")


class Place(Enum):
    """Where words must stand: next in the row, or anywhere below what was found last."""

    NEXT = "next"
    BELOW = "below"


class NotCarried(ValueError):
    """A form that cannot stand for the pages; ``code`` is that of a finding."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def sealed_words(text: str) -> str:
    """Return the signs of a text that are sealed, without any space."""
    return _SEALED.sub("", normalize("NFKC", text))


def seal_of(text: str) -> str:
    """Return the seal of the words of a text, however they are broken into lines."""
    return sha256(sealed_words(text).encode()).hexdigest()


def carried_form(minutes: Minutes, printed: str) -> str:
    """Return the JSON form of minutes with the seal of what is ``printed``."""
    form = {**to_json(minutes), PRINTED: {"sha256": seal_of(printed)}}
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def carried_minutes(form: bytes, printed: str) -> Minutes:
    """Return the minutes of an attached form.

    Raises ``NotCarried``: ``carried-form-unusable`` where it is no form of ours or of another version, and
    ``carried-form-stale`` where the pages say otherwise.
    """
    try:
        told: Any = json.loads(form)
        seal = told[PRINTED]["sha256"]
        minutes = from_json(told) if told["schema"] == VERSION else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotCarried("carried-form-unusable") from error
    if minutes is None:
        raise NotCarried("carried-form-unusable")
    if seal != seal_of(printed) or not _stands_in(_told(minutes), sealed_words(printed)):
        raise NotCarried("carried-form-stale")
    return minutes


def _told(minutes: Minutes) -> Iterator[tuple[Place, Iterable[str]]]:
    """Yield the words that must stand on the pages: those in a row, and in between those that stand somewhere below."""
    yield Place.BELOW, [fact.value for fact in (minutes.title, minutes.body, minutes.number, minutes.place) if fact]
    yield Place.BELOW, [attendee.name for attendee in minutes.attendees]
    yield Place.NEXT, [clause.text for clause in minutes.unnumbered_clauses]
    for item in minutes.items:
        yield Place.NEXT, [item.title]
        yield Place.BELOW, [quote.words for quote in item.background]
        yield Place.BELOW, [step.text for step in item.procedures]
        yield Place.NEXT, [clause.text for clause in item.clauses]
    yield Place.BELOW, [signatory.name for signatory in minutes.signatories]


def _stands_in(told: Iterable[tuple[Place, Iterable[str]]], printed: str) -> bool:
    at = 0
    for place, texts in told:
        for words in map(sealed_words, texts):
            found = printed.find(words, at)
            if found < 0:
                return False
            at = found + len(words) if place is Place.NEXT else at
    return True
