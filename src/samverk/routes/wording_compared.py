"""Two wordings compared word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\S+")
QUOTES = str.maketrans({"”": '"', "“": '"', "’": "'", "\u00a0": " ", "–": "-"})


class Part(StrEnum):
    SAME = "same"
    ADDED = "added"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both have, that only the answer has, or that it leaves out."""

    part: Part
    words: str


def is_same_wording(one: str, other: str) -> bool:
    """Return whether two wordings differ in nothing but spaces, line breaks and the kind of quotes and dashes."""
    return _words(one) == _words(other)


def compared(asked: str, answered: str) -> list[Piece]:
    """Return ``answered`` in pieces, with what it leaves out of ``asked`` in its place."""
    return list(_pieces(_words(asked), _words(answered)))


def _pieces(asked: list[str], answered: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(a=asked, b=answered, autojunk=False)
    for _kind, begin, end, first, last in matcher.get_opcodes():
        if asked[begin:end] == answered[first:last]:
            yield Piece(Part.SAME, " ".join(asked[begin:end]))
            continue
        if end > begin:
            yield Piece(Part.LEFT_OUT, " ".join(asked[begin:end]))
        if last > first:
            yield Piece(Part.ADDED, " ".join(answered[first:last]))


def _words(text: str) -> list[str]:
    return WORDS.findall(text.translate(QUOTES))
