"""Giving the rows of a later reading the addresses of those they continue, and counting what differs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from django.db.models import Model

from samverk.meetings.models import Clause, ClauseAddressee, Item, Meeting, SuggestedTask
from samverk.meetings.registering.known_rows import KnownRows
from samverk.meetings.registering.matching import match_clauses, match_items, normal_words
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.registration import Count

Row = TypeVar("Row", Item, Clause)

# What is read of a meeting from a document; all else belongs to its own life in the register.
READ_OF_MEETING = frozenset(
    {
        *(
            "register_key",
            "body_id",
            "body_as_written",
            "number_as_written",
            "title",
            "held_on",
            "starts_at",
            "ends_at",
        ),
        *("place_as_written", "venue_id", "next_meeting_as_written", "source_id", "reading_id"),
        *("quotes", "fact_quotes"),
    }
)
KEPT_OF_MEETING = tuple(
    field.attname
    for field in Meeting._meta.concrete_fields
    if field.attname not in READ_OF_MEETING and not field.primary_key and not field.generated
)
# What belongs to the register's own life and is never read from a document.
KEPT_OF_ITEM = ("public_id", "is_confidential")
KEPT_OF_CLAUSE = ("public_id", "due_meeting_id", "due_meeting_on", "returns_to_meeting_id")
# Where something stands; a change of it alone is no change of what was said.
PLACES = frozenset({"id", "meeting_id", "position", "quotes", "fact_quotes", "background_quotes", "dates", "item_id"})


def adopt_meeting(rows: MeetingRows, known: KnownRows) -> bool:
    """Let the meeting go on as the one it is; tell whether anything of it differs.

    One that was only planned here was held, since there are minutes of it; the number it was called by stays.
    """
    kept = KEPT_OF_MEETING if known.meeting.number is None else (*KEPT_OF_MEETING, "number_as_written")
    differs = _adopt(rows.meeting, known.meeting, kept)
    if rows.meeting.state not in (Meeting.State.PLANNED, Meeting.State.CALLED):
        return differs
    rows.meeting.state = Meeting.State.HELD
    return True


def adopt_items(rows: MeetingRows, known: KnownRows, count: Count) -> tuple[list[Item], list[Item]]:
    """Let items go on as those they are; return those to store anew and those that are gone."""
    pairs = match_items(rows.items, known.items)
    altered = _adopt_all(rows.items, pairs, KEPT_OF_ITEM, count)
    gone = _gone(known.items, pairs, count)
    if any(item.is_confidential for item in gone):
        _hide_new(rows.items, pairs)
    return altered, gone


def adopt_clauses(rows: MeetingRows, known: KnownRows, count: Count) -> tuple[list[Clause], list[Clause]]:
    """Let clauses go on as those they are; return those to store anew and those that are gone."""
    pairs = match_clauses(rows.clauses, known.clauses)
    for index, stored in pairs.items():
        _untie_what_says_another_day(rows.clauses[index], stored)
    before = _addressees(known.parts.get(ClauseAddressee, ()))
    now = _addressees(rows.parts.get(ClauseAddressee, ()))
    readdressed = {
        index for index, stored in pairs.items() if before.get(stored.pk, ()) != now.get(id(rows.clauses[index]), ())
    }
    altered = _adopt_all(rows.clauses, pairs, KEPT_OF_CLAUSE, count, readdressed)
    return altered, _gone(known.clauses, pairs, count)


def adopt_tasks(rows: MeetingRows, known: KnownRows) -> None:
    """Let suggested tasks keep their address and what a person said of them, as long as the words are the same."""
    stored = {
        normal_words(row.text): row for row in known.parts.get(SuggestedTask, ()) if isinstance(row, SuggestedTask)
    }
    for row in rows.parts.get(SuggestedTask, ()):
        match = stored.pop(normal_words(row.text), None) if isinstance(row, SuggestedTask) else None
        if match is not None and isinstance(row, SuggestedTask):
            row.public_id = match.public_id
            if not row.marked_by_hand:
                row.state = match.state


def _untie_what_says_another_day(clause: Clause, stored: Clause) -> None:
    """A tie is of the words' day; when that was read anew, ``stored`` hands no tie on."""
    if clause.due_last_on != stored.due_last_on:
        stored.due_meeting_id = stored.due_meeting_on = None
    if clause.returns_last_on != stored.returns_last_on:
        stored.returns_to_meeting_id = None


def _addressees(parts: Iterable[Model]) -> dict[int, tuple[str, ...]]:
    """Return the names by clause: by its id where it is stored, by identity where it is not."""
    found: dict[int, tuple[str, ...]] = {}
    for row in parts:
        if isinstance(row, ClauseAddressee):
            owner = row.clause_id if row.pk else id(row.clause)
            found[owner] = (*found.get(owner, ()), row.name_as_written)
    return found


def _adopt_all(
    wanted: Sequence[Row],
    pairs: Mapping[int, Row],
    kept: tuple[str, ...],
    count: Count,
    also_changed: Iterable[int] = (),
) -> list[Row]:
    altered: list[Row] = []
    for index, row in enumerate(wanted):
        stored = pairs.get(index)
        if stored is None:
            count.inserted += 1
            continue
        says_other = _differs(row, stored, PLACES | set(kept)) or index in also_changed
        count.changed += says_other
        count.unchanged += not says_other
        if _adopt(row, stored, kept):
            altered.append(row)
    return altered


def _adopt(row: Model, stored: Model, kept: tuple[str, ...]) -> bool:
    """Make ``row`` the next state of ``stored``; tell whether any column differs."""
    for name in kept:
        setattr(row, name, getattr(stored, name))
    row.pk = stored.pk
    row._state.adding = False
    return _differs(row, stored, frozenset())


def _differs(row: Model, stored: Model, without: Iterable[str]) -> bool:
    return any(
        getattr(row, field.attname) != getattr(stored, field.attname)
        for field in row._meta.concrete_fields
        if field.attname not in without and not field.generated
    )


def _gone(known: Sequence[Row], pairs: Mapping[int, Row], count: Count) -> list[Row]:
    kept = {row.pk for row in pairs.values()}
    gone = [row for row in known if row.pk not in kept]
    count.removed += len(gone)
    return gone


def _hide_new(items: Sequence[Item], pairs: Mapping[int, Item]) -> None:
    """What a confidential item became cannot be told; until a person has looked, all that is new is confidential."""
    for index, item in enumerate(items):
        if index not in pairs:
            item.is_confidential = True
