"""What goes into a packet: the agenda in words, and its papers with a way to fetch each."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samverk.agenda.letters import when_and_where
from samverk.agenda.messages import PURPOSES
from samverk.agenda.models import Paper
from samverk.agenda.queries.sheet import Row, Sheet
from samverk.records.queries.content import content_of

STRANGE = re.compile(r"[^\w .,()-]+")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Sheaf:
    """One paper: ``name`` is safe as the name of a file; ``content`` fetches it and may raise ``RuleBroken``."""

    name: str
    media_type: str
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Part:
    """One item: ``facts`` is its time, purpose and presenters in a line; ``folder`` is safe as a folder's name."""

    number: str
    title: str
    facts: str
    background: tuple[str, ...]
    clauses: tuple[str, ...]
    papers: tuple[Sheaf, ...]
    folder: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole packet. ``when`` are lines of day, hours and place."""

    title: str
    when: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def papers(self) -> int:
        return sum(len(part.papers) for part in self.parts)


def contents_of(sheet: Sheet) -> Contents:
    """Return what a packet of ``sheet`` holds, worded in the active language."""
    meeting = sheet.meeting
    title = " ".join(filter(None, (meeting.body_as_written, meeting.number_as_written)))
    return Contents(title, tuple(when_and_where(meeting).splitlines()), tuple(_part(row) for row in sheet.rows))


def _part(row: Row) -> Part:
    title = row.title or _("Confidential item")
    folder = STRANGE.sub(" ", title)[:LONGEST_NAME].strip(" .")
    return Part(
        number=row.number,
        title=title,
        facts=" · ".join(_facts(row)),
        background=tuple(row.paragraphs),
        clauses=tuple(clause.text for clause in row.clauses),
        papers=tuple(_sheaf(paper) for paper in row.papers),
        folder=f"{int(row.number or 0):02} {folder}".strip(),
    )


def _facts(row: Row) -> list[str]:
    facts = []
    if row.slot is not None and row.slot.is_exact:
        facts.append(time_format(localtime(row.slot.begins_at)))
    if row.purpose:
        facts.append(str(PURPOSES[row.purpose]))
    facts += [presenter.name_as_written for presenter in row.presenters]
    return facts


def _sheaf(paper: Paper) -> Sheaf:
    return Sheaf(paper.name, paper.stored_file.media_type, lambda: content_of(paper.stored_file))
