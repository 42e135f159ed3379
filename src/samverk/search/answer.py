"""What the index answers: a page of hits, how many there are, and how they fall by facet."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samverk.search.entry import Kind, Label


class FacetName(StrEnum):
    KIND = "kind"
    BODY = "body"
    VERB_CLASS = "verb_class"
    YEAR = "year"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of plain text, never HTML; ``is_marked`` where it is what was asked for."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """``excerpt`` is the stretch of the words with the most marks; an ellipsis shows where it was cut."""

    kind: Kind
    public_id: str
    part: int
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]
    on: date | None
    body: Label | None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """``name`` is the name for people where the index knows one (bodies, organisations), else the value."""

    value: str
    name: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The counts of one facet, the most frequent first, years newest first.

    A facet that is filtered by counts what would be found without its own filter.
    """

    name: FacetName
    counts: tuple[FacetCount, ...]


class TermKind(StrEnum):
    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the question as it was understood. ``is_ignored`` marks words too common to ask for."""

    kind: TermKind
    words: tuple[str, ...]
    is_excluded: bool = False
    is_ignored: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """``total`` is exact where ``is_exact``, else there are more; the facets then tell of the newest ``total``.

    ``suggestion`` is the question in words that the asker may find, where it found nothing as typed.
    ``pages`` is the number of pages that can be turned to.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    is_exact: bool = True
    facets: tuple[Facet, ...] = ()
    terms: tuple[Term, ...] = ()
    suggestion: str | None = None
    page: int = 1
    pages: int = 0
