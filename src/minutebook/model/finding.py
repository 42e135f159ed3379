"""What should be reported, without refusing anything."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.model.source import Place


class Level(StrEnum):
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at. ``code`` is stable and listed in ``docs/findings.md``.

    ``place`` is ``None`` where the finding concerns the whole document. ``words`` are the words concerned, as
    written; ``detail`` is what the check found out (a date, a code point), in a form that needs no translation.
    """

    code: str
    level: Level
    place: Place | None = None
    words: str = ""
    detail: str = ""
