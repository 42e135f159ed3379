"""What somebody asks the index, and who asks."""

from dataclasses import dataclass
from datetime import date

from samverk.search.entry import Kind
from samverk.search.visibility import FOR_EVERYBODY, Visibility

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Question:
    """``words`` as typed. Within one filter any of its values will do; all filters must hold.

    ``first_on`` and ``last_on`` are both included; entries without a day are outside every period.
    ``page`` counts from 1.
    """

    words: str
    allowed: frozenset[Visibility] = FOR_EVERYBODY
    kinds: tuple[Kind, ...] = ()
    bodies: tuple[str, ...] = ()
    verb_classes: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    page: int = 1
    size: int = PAGE_SIZE
