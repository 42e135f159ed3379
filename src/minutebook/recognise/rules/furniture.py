"""Stamps that a case system or a signing service puts on every page, beside what the reader knew as page heads."""

from collections.abc import Iterable

from minutebook.lexicon import sv_labels
from minutebook.recognise.lines import Line, folded

_STAMPS = tuple(map(folded, sv_labels.STAMPS))


def mark_stamps(lines: Iterable[Line]) -> None:
    """Mark the lines that only the signing or the printing has added."""
    for line in lines:
        if not line.is_furniture and line.fold.lstrip(" _").startswith(_STAMPS):
            line.is_furniture = True
