"""Where words stand in a text, however they are spaced, broken, hyphenated, accented or capitalised there."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# "Perssons" is Persson's.
GENITIVE = "s"


@dataclass(frozen=True, slots=True)
class Folded:
    """Letters and digits of a text as they are compared, and for each the place where it stands in the text."""

    letters: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if letter.isalnum():
                letters.append(letter)
                places.append(place)
    return Folded("".join(letters), tuple(places))


def folded(words: str) -> str:
    """Return ``words`` as they are looked for: letters and digits without case, accents, spaces and punctuation."""
    return fold(words).letters


def spans_of(wanted: str, text: Folded, whole: str) -> Iterator[tuple[int, int]]:
    """Yield where ``wanted``, which is folded, stands in ``whole`` as whole words: start and end, in order."""
    start = text.letters.find(wanted) if wanted else -1
    while start >= 0:
        first, last = text.places[start], text.places[start + len(wanted) - 1]
        end = _end_of_word(whole, last + 1)
        if end is not None and not (first and whole[first - 1].isalnum()):
            yield first, end
            start = text.letters.find(wanted, start + len(wanted))
        else:
            start = text.letters.find(wanted, start + 1)


def _end_of_word(text: str, end: int) -> int | None:
    """Return where the word ends that was found up to ``end``; ``None`` if other letters follow."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    if end < len(text) and text[end].casefold() == GENITIVE:
        end += 1
    return None if end < len(text) and text[end].isalnum() else end
