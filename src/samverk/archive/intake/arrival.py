"""One file on its way into the archive."""

from dataclasses import dataclass, field
from enum import StrEnum

from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes
from samverk.archive.models import Reading, RunFile, SourceDocument
from samverk.archive.reading import SourceReading
from samverk.meetings.registering.registration import Registered


class Role(StrEnum):
    """What a reading is to its meeting."""

    NEW = "new"  # the first of a meeting
    SUPERSEDES = "supersedes"  # a later version of what the register holds
    SECOND = "second"  # another source of the same meeting
    PROPOSED = "proposed"  # waits for a person
    NONE = "none"  # no minutes, or unreadable
    KNOWN = "known"  # read before, to the same form


@dataclass(slots=True)
class Arrival:
    """A source as read, with everything that is found out about it on the way.

    ``minutes`` is what goes to the register: the reading with its corrections. ``old`` is the reading that it
    supersedes or stands beside. ``dismissed`` are findings, by code and words, that a person has dismissed before.
    """

    run_file: RunFile
    source: SourceReading
    document: SourceDocument | None = None
    minutes: Minutes | None = None
    reading: Reading | None = None
    old: Reading | None = None
    role: Role = Role.NONE
    meeting_id: int | None = None
    body_id: int | None = None
    register_key: str = ""
    marked_tasks: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    dismissed: frozenset[tuple[str, str]] = frozenset()
    answer: Registered | None = None
