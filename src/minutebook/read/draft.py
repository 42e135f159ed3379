"""What every reader hands over: lines in reading order, before they have places."""

from dataclasses import dataclass, field

from minutebook.model.blocks import BlockKind
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding about a line that has no place yet."""

    code: str
    level: Level
    detail: str = ""


@dataclass(slots=True)
class Line:
    """One printed line or one paragraph to be.

    ``blank`` is the number of empty lines before it. ``columns`` are the cells of a table row, empty ones
    included; they then stand for ``text``. ``page`` counts from 1. The rest as in ``model.blocks.Block``.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    blank: int = 0
    page: int = 1
    bold: bool = False
    wrapped: bool = False
    indent: int = 0
    marker: str = ""
    columns: tuple[str, ...] = ()
    remarks: list[Remark] = field(default_factory=list)

    @property
    def is_furniture(self) -> bool:
        return self.kind is BlockKind.FURNITURE


@dataclass(slots=True)
class Draft:
    """A file's lines.

    ``paged`` says that page heads and feet stand among them, unmarked; ``scanned`` that some were guessed from a
    picture. ``carried`` are minutes that the file holds beside its pages, and that agree with them.
    """

    lines: list[Line]
    pages: int = 1
    findings: list[Finding] = field(default_factory=list)
    paged: bool = False
    scanned: bool = False
    carried: Minutes | None = None
