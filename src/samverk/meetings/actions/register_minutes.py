"""Putting minutes into the register, so that doing it again changes nothing."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction
from django.db.models import Model

from samverk.directory.queries import Linker
from samverk.meetings.actions.tie_clauses import let_deadlines_follow, tie_meant_clauses
from samverk.meetings.events import minutes_registered
from samverk.meetings.masking.masker import maskers_of
from samverk.meetings.masking.rows import mask_row
from samverk.meetings.models import Clause, Item, Meeting
from samverk.meetings.models.quoted import Precision
from samverk.meetings.registering.adopting import adopt_clauses, adopt_items, adopt_meeting, adopt_tasks
from samverk.meetings.registering.building import build_rows
from samverk.meetings.registering.known_rows import KnownRows, load_known_rows
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.registration import Registered, Registration
from samverk.meetings.registering.replacing import replace_parts
from samverk.meetings.registering.writing import (
    remove_items,
    store_clauses,
    store_items,
    store_meetings,
    store_parts,
)
from samverk.records.inserting import settle_parents


def register_minutes(registration: Registration, linker: Linker) -> Registered:
    """Put one document's minutes into the register; see ``register_many``."""
    return register_many([registration], linker)[0]


@transaction.atomic
def register_many(registrations: Sequence[Registration], linker: Linker, *, announces: bool = True) -> list[Registered]:
    """Put the minutes of several different meetings into the register, in a number of queries that hardly grows.

    Returns what each did, in the order given. A meeting that is there already keeps its address, those of its items
    and clauses that can be recognised, and all that a person decided about it. Announces the meetings after commit,
    unless the caller sees to it that they can be found.
    """
    known = load_known_rows([entry.meeting_id for entry in registrations if entry.meeting_id is not None])
    works = [_Work(build_rows(entry, linker), known.get(entry.meeting_id or 0)) for entry in registrations]
    _mask(works)
    _store_meetings(works)
    gone = _store_items(works)
    _store_clauses(works)
    remove_items(gone)
    _store_parts(works)
    _tie(works)
    touched = tuple(work.answer.meeting_id for work in works if work.answer.is_new or work.answer.is_changed)
    if touched and announces:
        transaction.on_commit(partial(minutes_registered.send, Meeting, meeting_ids=touched))
    return [work.answer for work in works]


class _Work:
    """The rows of one meeting, what is stored of it, and what storing them does."""

    def __init__(self, rows: MeetingRows, known: KnownRows | None) -> None:
        self.rows = rows
        self.known = known
        self.answer = Registered(0, is_new=known is None)
        self.answer.people_linked, self.answer.people_unlinked = rows.people_linked, rows.people_unlinked
        if known is None:
            self.answer.items.inserted, self.answer.clauses.inserted = len(rows.items), len(rows.clauses)


def _mask(works: Sequence[_Work]) -> None:
    """Take out what is masked in these meetings before anything is compared or stored."""
    known = {work.known.meeting.pk: work.rows for work in works if work.known is not None}
    for meeting_id, masker in maskers_of(known, keeps=True).items():
        rows = known[meeting_id]
        for row in (
            rows.meeting,
            *rows.items,
            *rows.clauses,
            *(part for parts in rows.parts.values() for part in parts),
        ):
            mask_row(row, masker)


def _store_meetings(works: Sequence[_Work]) -> None:
    altered = []
    moved = []
    for work in works:
        if work.known is not None and adopt_meeting(work.rows, work.known):
            altered.append(work.rows.meeting)
            work.answer.is_changed = True
            if work.rows.meeting.held_on != work.known.meeting.held_on:
                moved.append(work.rows.meeting.pk)
    store_meetings([work.rows.meeting for work in works], altered)
    for work in works:
        work.answer.meeting_id = work.rows.meeting.pk
    if moved:
        let_deadlines_follow(moved)


def _store_items(works: Sequence[_Work]) -> list[Item]:
    """Return the items that are gone and still to be taken away."""
    altered: list[Item] = []
    gone: list[Item] = []
    for work in works:
        if work.known is None:
            continue
        settle_parents(work.rows.items)
        altered_here, gone_here = adopt_items(work.rows, work.known, work.answer.items)
        work.answer.is_changed |= bool(altered_here or gone_here or work.answer.items.inserted)
        altered += altered_here
        gone += gone_here
    store_items([item for work in works for item in work.rows.items], altered, gone)
    return gone


def _store_clauses(works: Sequence[_Work]) -> None:
    altered: list[Clause] = []
    gone: list[Clause] = []
    for work in works:
        if work.known is None:
            continue
        settle_parents(work.rows.clauses)
        altered_here, gone_here = adopt_clauses(work.rows, work.known, work.answer.clauses)
        work.answer.is_changed |= bool(altered_here or gone_here or work.answer.clauses.inserted)
        altered += altered_here
        gone += gone_here
    store_clauses([clause for work in works for clause in work.rows.clauses], altered, gone)


def _store_parts(works: Sequence[_Work]) -> None:
    parts: dict[type[Model], list[Model]] = {}
    for work in works:
        if work.known is not None:
            adopt_tasks(work.rows, work.known)
            work.answer.is_changed |= replace_parts(work.rows, work.known)
        for model, found in work.rows.parts.items():
            parts.setdefault(model, []).extend(found)
    store_parts(parts)


def _tie(works: Sequence[_Work]) -> None:
    """Tie the clauses to the meetings that they mean, and earlier clauses to these meetings."""
    held = {work.rows.meeting.held_on for work in works}
    clauses = [clause for work in works for clause in work.rows.clauses]
    naming = [clause.pk for clause in clauses if Precision.DAY in (clause.due_precision, clause.returns_precision)]
    tie_meant_clauses({day for day in held if day}, naming)
