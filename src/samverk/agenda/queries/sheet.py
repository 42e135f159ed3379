"""An agenda as it is shown: one row an item, with its time, and what should be looked at."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch
from django.utils import timezone

from procedure.timing import Slot, laid_out, overrun
from samverk.agenda.models import DraftClause, Entry, Paper
from samverk.agenda.origins import how_origins_stand
from samverk.intake.models import Purpose
from samverk.meetings.models import Clause, Item, MatterStep, Meeting, Presenter

# Kinds of items that somebody must present, and say what for.
PRESENTED = frozenset({"ordinary", "thematic", "workshop"})


@dataclass(frozen=True, slots=True)
class Row:
    """One item. Of one that ``is_hidden`` only number and time are known: title, papers and all else are empty.

    ``how_it_stands`` tells of what its ``origin`` ordered. ``warnings`` are codes worded in ``messages.WARNINGS``.
    """

    public_id: str
    number: str
    title: str
    kind: str
    is_hidden: bool
    is_confidential: bool
    background: str
    minutes: int | None
    purpose: str
    is_late: bool
    slot: Slot | None
    presenters: tuple[Presenter, ...]
    clauses: tuple[DraftClause, ...]
    papers: tuple[Paper, ...]
    origin: Clause | None
    how_it_stands: str
    warnings: tuple[str, ...]

    @property
    def paragraphs(self) -> list[str]:
        return [line for line in self.background.splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole agenda. ``over`` is by how much its items go on after the meeting should end."""

    meeting: Meeting
    rows: tuple[Row, ...]
    over: timedelta

    @property
    def order(self) -> list[str]:
        return [row.public_id for row in self.rows]

    @property
    def over_minutes(self) -> int:
        return int(self.over.total_seconds() // 60)

    @property
    def has_confidential(self) -> bool:
        return any(row.is_confidential for row in self.rows)


def agenda_sheet(meeting: Meeting, *, sees_confidential: bool) -> Sheet:
    """Return the agenda for somebody who does or does not see confidential items, in six queries.

    Where something returns, those who know how it stands are asked besides.
    """
    items = list(_items(meeting))
    entries = [_entry(item) for item in items]
    slots = _slots(meeting, entries)
    twice = _twice(items)
    times: Sequence[Slot | None] = slots or [None] * len(items)
    stands = how_origins_stand([entry.origin_clause_id for entry in entries if entry.origin_clause_id is not None])
    rows = tuple(
        _row(item, entry, slot, twice, stands, is_hidden=item.is_confidential and not sees_confidential)
        for item, entry, slot in zip(items, entries, times, strict=True)
    )
    return Sheet(meeting, rows, _over(meeting, slots))


def begins_at(meeting: Meeting) -> datetime | None:
    """Return when the meeting begins, in the time of the house; ``None`` where day or hour is not known."""
    if meeting.held_on is None or meeting.starts_at is None:
        return None
    return timezone.make_aware(datetime.combine(meeting.held_on, meeting.starts_at))


def ends_at(meeting: Meeting) -> datetime | None:
    """Return when the meeting ends, on its last day."""
    if meeting.held_on is None or meeting.ends_at is None:
        return None
    return timezone.make_aware(datetime.combine(meeting.last_on or meeting.held_on, meeting.ends_at))


def _items(meeting: Meeting) -> Iterable[Item]:
    return (
        meeting.items.select_related("entry__origin_clause__meeting")
        .prefetch_related(
            Prefetch("presenters", Presenter.objects.select_related("organisation").order_by("position")),
            Prefetch("draft_clauses", DraftClause.objects.order_by("position", "id")),
            Prefetch("papers", Paper.objects.select_related("stored_file").order_by("id")),
            Prefetch("matter_steps", MatterStep.objects.order_by("id")),
        )
        .order_by("position")
    )


def _entry(item: Item) -> Entry:
    return getattr(item, "entry", None) or Entry(item=item)


def _slots(meeting: Meeting, entries: Sequence[Entry]) -> list[Slot]:
    start = begins_at(meeting)
    return laid_out(start, [entry.minutes for entry in entries]) if start is not None else []


def _over(meeting: Meeting, slots: Sequence[Slot]) -> timedelta:
    end = ends_at(meeting)
    return overrun(slots, end) if end is not None else timedelta()


def _twice(items: Sequence[Item]) -> set[int]:
    """Return the ids of items that share a matter, an ordering clause or a title with another one."""
    marks: dict[int, set[tuple[str, object]]] = {}
    for item in items:
        if item.kind in PRESENTED:
            entry = _entry(item)
            found: set[tuple[str, object]] = {("matter", step.matter_id) for step in item.matter_steps.all()}
            found.add(("title", " ".join(item.title.casefold().split())))
            if entry.origin_clause_id is not None:
                found.add(("clause", entry.origin_clause_id))
            marks[item.pk] = found
    seen = Counter(mark for found in marks.values() for mark in found)
    return {pk for pk, found in marks.items() if any(seen[mark] > 1 for mark in found)}


def _row(
    item: Item, entry: Entry, slot: Slot | None, twice: set[int], stands: Mapping[int, str], *, is_hidden: bool
) -> Row:
    shown = not is_hidden
    return Row(
        public_id=item.public_id,
        number=item.number_as_printed,
        title=item.title if shown else "",
        kind=item.kind if shown else "ordinary",
        is_hidden=is_hidden,
        is_confidential=item.is_confidential,
        background=item.background if shown else "",
        minutes=entry.minutes,
        purpose=entry.purpose if shown else "",
        is_late=entry.is_late,
        slot=slot,
        presenters=tuple(item.presenters.all()) if shown else (),
        clauses=tuple(item.draft_clauses.all()) if shown else (),
        papers=tuple(item.papers.all()) if shown else (),
        origin=entry.origin_clause if shown else None,
        how_it_stands=stands.get(entry.origin_clause_id or 0, "") if shown else "",
        warnings=tuple(_warnings(item, entry, twice)) if shown else (),
    )


def _warnings(item: Item, entry: Entry, twice: set[int]) -> Iterable[str]:
    if item.kind in PRESENTED:
        if not item.presenters.all():
            yield "no-presenter"
        if not entry.purpose:
            yield "no-purpose"
        if entry.purpose == Purpose.DECISION and not item.draft_clauses.all():
            yield "no-draft-clause"
    if entry.minutes is None:
        yield "no-minutes"
    if item.pk in twice:
        yield "same-matter"
    if any(paper.is_late and paper.announced_at is None for paper in item.papers.all()):
        yield "paper-not-told"
