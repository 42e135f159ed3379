"""What the two engines must do. They keep the words of the entries and say which entries hold them; no more."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from django.db.backends.utils import CursorWrapper

from samverk.search.engines.expression import Expression


class Row(NamedTuple):
    """An entry as it is kept. ``all_words`` are those of its title and its words, with blanks between."""

    id: int
    whole: str
    kind: str
    public_id: str
    part: int
    piece: int
    body: str
    verb_classes: str
    organisations: str
    title: str
    words: str
    all_words: str


# A word and how many public, staff's and confidential entries more hold it.
Counted = tuple[str, int, int, int]
# A word, its base form, both without dots, and its counts.
NewWord = tuple[str, str, str, str, int, int, int]
# A part of a compound, and the compound.
Part = tuple[str, str]


class Holding(NamedTuple):
    """SQL: what to select from, where an entry is ``e``; its number; and a condition with its one parameter."""

    tables: str
    number: str
    condition: str
    asked: str


class Engine(Protocol):
    """One way of keeping the words of a shelf. ``shelf`` is the shelf's name."""

    def create(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the tables of ``shelf``."""

    def drop(self, cursor: CursorWrapper, shelf: str) -> None:
        """Remove the tables of ``shelf``."""

    def clear(self, cursor: CursorWrapper, shelf: str) -> None:
        """Empty the tables of ``shelf``."""

    def begin_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make an empty ``shelf`` ready to take in very many entries."""

    def end_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make ``shelf`` quick to ask."""

    def keep(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Keep entries, none of whose ids is kept yet."""

    def forget(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Forget entries, given just as they were kept."""

    def counted_words(self, cursor: CursorWrapper, shelf: str) -> list[Counted]:
        """Return every word that entries of ``shelf`` hold, as the engine itself counts them."""

    def raise_counts(self, cursor: CursorWrapper, shelf: str, counts: Sequence[Counted]) -> None:
        """Add to the counts of words that the vocabulary has."""

    def take_in(self, cursor: CursorWrapper, shelf: str, words: Sequence[NewWord], parts: Sequence[Part]) -> None:
        """Take words that the vocabulary has not into it, with what they are made of."""

    def holding(self, shelf: str, expression: Expression) -> Holding:
        """Return how to select the entries that ``expression`` describes."""
