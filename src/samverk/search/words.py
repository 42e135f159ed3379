"""Text cut into words as both engines keep them: lower case, numbers and the signs § and % included.

"21 kr" and "21kr" are the words 21 and kr, "15 800" is 15800, "2018-01-26" and "e-post" are one word each.
"""

import re
import unicodedata
from collections.abc import Iterator

# Entries are removed from an index by the words that they were put in with: when those change, the number must too.
WORDS_VERSION = 1
LONGEST = 64
FORGET_AFTER = 100_000

THOUSANDS = r"(?<![\w.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
WORD = re.compile(rf"{THOUSANDS}(?:[-/:.,]\d+)*|\d+(?:[-/:.,]\d+)*|[^\W\d_][^\W_]*(?:-[^\W_]+)*|[§%]")
GROUPED = re.compile(THOUSANDS)
# Quicker to look for than the whole of it, and most texts have none.
MAY_BE_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d{3}")
SPACES = re.compile(r"[ \u00a0\u202f]")
CLEANING = {"\x00": " ", "\xad": "", "\u2010": "-", "\u2011": "-"}


def clean(text: str) -> str:
    """Return ``text`` as the index keeps and shows it: composed letters, one kind of hyphen, no soft hyphens."""
    for sign, instead in CLEANING.items():
        if sign in text:
            text = text.replace(sign, instead)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def words_with_places(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word of a cleaned ``text`` with its first and last character's place, as in slices."""
    for match in WORD.finditer(text):
        yield _as_kept(match.group()), match.start(), match.end()


def words_of(text: str) -> list[str]:
    """Return the words of a cleaned ``text`` in order; the same as ``words_with_places``, several times as fast."""
    return joined_words(text).split()


def joined_words(text: str) -> str:
    """Return the words of a cleaned ``text`` in order, with blanks between them."""
    if MAY_BE_GROUPED.search(text):
        text = GROUPED.sub(lambda match: SPACES.sub("", match.group()), text)
    return " ".join(map(CHUNKS.__getitem__, text.split()))


def _as_kept(word: str) -> str:
    return SPACES.sub("", word).lower()[:LONGEST]


class Chunks(dict[str, str]):
    """What stands between two blanks, and the words in it: most chunks of a text have been seen before."""

    def __missing__(self, chunk: str) -> str:
        """Cut a chunk that was not seen before."""
        if len(self) >= FORGET_AFTER:
            self.clear()
        self[chunk] = words = " ".join(_as_kept(match.group()) for match in WORD.finditer(chunk))
        return words


CHUNKS = Chunks()
