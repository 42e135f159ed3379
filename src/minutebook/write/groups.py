"""Parts in the groups that a page shows together, and the level of each heading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from minutebook.lexicon import sv_writing
from minutebook.write.part import Part, PartKind

HEADINGS = {PartKind.TITLE, PartKind.SECTION, PartKind.HEADING, PartKind.SUBHEADING}
TABLE = {PartKind.TABLE_HEAD, PartKind.ROW}
TOGETHER = {PartKind.ENTRY, PartKind.CLAUSE, *TABLE}


@dataclass(frozen=True, slots=True)
class Group:
    """One part, the entries of one list, or the rows of one table. ``level`` is that of a heading, otherwise 0."""

    kind: PartKind
    parts: tuple[Part, ...]
    level: int = 0

    @property
    def begins_page(self) -> bool:
        return self.kind is PartKind.SECTION and self.parts[0].text == sv_writing.SIGNING_PAGE


def grouped(parts: Iterable[Part]) -> Iterator[Group]:
    """Yield the groups; the levels of headings leave no gap, whatever is missing."""
    standing, in_section = 0, False
    for kind, together in groupby(parts, key=_kind):
        if kind in TOGETHER:
            yield Group(kind, tuple(together))
            continue
        for one in together:
            in_section = in_section or kind is PartKind.SECTION
            level = min(_level(kind, in_section=in_section), standing + 1) if kind in HEADINGS else 0
            standing = level or standing
            yield Group(kind, (one,), level)


def _kind(one: Part) -> PartKind:
    return PartKind.ROW if one.kind in TABLE else one.kind


def _level(kind: PartKind, *, in_section: bool) -> int:
    if kind is PartKind.TITLE:
        return 1
    if kind is PartKind.SECTION:
        return 2
    return (3 if kind is PartKind.SUBHEADING else 2) + in_section
