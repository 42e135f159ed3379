"""Stamps that a case system or a signing service puts on every page, beside what the reader knew as page heads."""

import re
from collections.abc import Iterable

from minutebook.lexicon import sv_signing
from minutebook.lexicon.printed_page import OF_WORDS, PAGE_WORDS
from minutebook.recognise.lines import Line, folded

_WORD, _OF = "|".join(PAGE_WORDS), "|".join(OF_WORDS)
_PAGE_NUMBER = re.compile(
    rf"(?:(?:{_WORD})[\s.:]*)?\d{{1,3}}\s*(?:\(\s*\d{{1,3}}\s*\)|(?:{_OF})\s*\d{{1,3}})|(?:{_WORD})[\s.:]*\d{{1,3}}"
)
_STAMPS = tuple(map(folded, sv_signing.STAMPS))


def mark_stamps(lines: Iterable[Line]) -> None:
    """Mark the lines that only the signing or the printing has added."""
    for line in lines:
        fold = line.fold.strip(" _")
        if not line.is_furniture and (fold.startswith(_STAMPS) or (len(fold) < 16 and _PAGE_NUMBER.fullmatch(fold))):
            line.is_furniture = True
