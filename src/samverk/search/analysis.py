"""What a word is a form of, and what it is made of. A word is analysed once, however often it stands in the texts."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from samverk.search.forms import base_form
from samverk.search.lexicon import NEVER_PARTS, SHORT_PARTS

LONG_ENOUGH = 4
LONGEST_ANALYSED = 40
DAY = re.compile(r"(\d{4})-(\d{2})-\d{2}")
PIECES = re.compile(r"\d+|[^\W\d_]+")
VOWEL = re.compile(r"[aeiouyåäöéü]")
FOLDED_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ß": "s", "ð": "d", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Analysis:
    """``lemma`` is the base form; ``parts`` are what a compound is made of, as they stand and as base forms."""

    lemma: str
    parts: tuple[str, ...]


# While an index is filled, a word is asked for again and again; a worker that answers questions asks for few.
@lru_cache(maxsize=100_000)
def analyse(word: str) -> Analysis:
    """Return what ``word``, in lower case, is a form of and made of; a word nobody knows is its own base form."""
    if len(word) > LONGEST_ANALYSED:
        return Analysis(word, ())
    if not word.isalpha():
        return Analysis(word, tuple(sorted(_pieces(word) - {word})))
    lemma = _lemma(word)
    return Analysis(lemma, tuple(sorted(_parts(word) - {word, lemma})))


def fold(word: str) -> str:
    """Return ``word`` without dots, rings and accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(FOLDED_LETTERS)


def _lemma(word: str) -> str:
    known = base_form(word)
    if known is not None:
        return known
    for place in range(3, len(word) - 1):
        if _is_tail(word[place:]) and _may_be_head(word[:place]):
            return word[:place] + (base_form(word[place:]) or word[place:])
    # The genitive of a name or a new word.
    return word[:-1] if len(word) > LONG_ENOUGH and word.endswith("s") and word[-2] not in "s" else word


@lru_cache(maxsize=20_000)
def _parts(word: str) -> frozenset[str]:
    """Return all that ``word`` is made of, at every place where it can be cut, and what those parts are made of."""
    cuts = [(word[:place], word[place:]) for place in range(2, len(word) - 1) if _is_tail(word[place:])]
    known = [(stem, tail) for head, tail in cuts if (stem := _head(head)) is not None]
    if not known and base_form(word) is None:
        known = [(head, tail) for head, tail in cuts if len(tail) > LONG_ENOUGH and _may_be_head(head)]
    found: set[str] = set()
    for stem, tail in known:
        found |= _names(stem) | _names(tail) | _parts(stem) | _parts(tail)
    return frozenset(found)


def _names(part: str) -> set[str]:
    """Return by what a part is known: its base form, and itself where it may be a base form as well.

    The list of forms holds one base form a form, and for "avgift" that is the verb.
    """
    lemma = _lemma(part)
    return {lemma, part} if len(part) <= len(lemma) else {lemma}


@lru_cache(maxsize=20_000)
def _is_tail(tail: str) -> bool:
    if tail in NEVER_PARTS or not _is_long_enough(tail):
        return False
    lemma = base_form(tail)
    return lemma is not None and _is_long_enough(lemma)


@lru_cache(maxsize=20_000)
def _head(head: str) -> str | None:
    """Return the word that ``head`` stands for: "medlems" is medlem, "skol" is skola."""
    bare = head.removesuffix("s")
    candidates = (head, bare, head + "a", head + "e") if bare == head else (bare, head)
    for candidate in candidates:
        if base_form(candidate) is not None and _is_long_enough(candidate) and candidate not in NEVER_PARTS:
            return candidate
    return None


def _may_be_head(head: str) -> bool:
    return _head(head) is not None or (len(head) >= LONG_ENOUGH and VOWEL.search(head) is not None)


def _is_long_enough(part: str) -> bool:
    return len(part) >= LONG_ENOUGH or part in SHORT_PARTS


def _pieces(word: str) -> set[str]:
    """Return the pieces of a word with hyphens or digits: "e-posten" is made of e, post and eposten."""
    day = DAY.fullmatch(word)
    if day is not None:
        return {day[1], f"{day[1]}-{day[2]}"}
    found: set[str] = set()
    for piece in _cut_at_signs(word):
        found.add(piece)
        if piece.isalpha():
            found |= {_lemma(piece)} | _parts(piece)
    if "-" in word and not word[0].isdigit():
        joined = word.replace("-", "")
        found |= {joined, _lemma(joined)}
    return found


def _cut_at_signs(word: str) -> list[str]:
    """Return what stands between hyphens, slashes and points, whole and cut where digits meet letters."""
    whole = re.split(r"[-/:]", word)
    return [piece for piece in whole + PIECES.findall(word) if piece]
