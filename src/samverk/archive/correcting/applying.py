"""Corrections laid over a reading: the reading stays as it was, and what goes to the register is right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from minutebook.model.minutes import Minutes
from samverk.archive.correcting import clauses, fields
from samverk.archive.correcting.anchoring import Anchor, find_element


class Correcting(Protocol):
    """A correction as applying needs it: the row, or what a form is about to make of it."""

    @property
    def kind(self) -> Any: ...

    @property
    def anchor(self) -> Any: ...

    @property
    def field(self) -> Any: ...

    @property
    def value(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Corrected:
    """``lost`` are the corrections whose words are no longer there; ``marked_tasks`` the texts marked as tasks."""

    minutes: Minutes
    lost: tuple[Correcting, ...]
    marked_tasks: frozenset[str]


def apply_corrections(minutes: Minutes, corrections: Iterable[Correcting]) -> Corrected:
    """Return ``minutes`` with every correction applied, in the order given; never raises on words that are gone."""
    lost: list[Correcting] = []
    marked: set[str] = set()
    for correction in corrections:
        try:
            changed = _apply(minutes, correction, marked)
        except (ValueError, KeyError):
            # A value that an earlier version of the form allowed: kept, told as lost, and never in the way.
            changed = None
        if changed is None:
            lost.append(correction)
        else:
            minutes = changed
    return Corrected(minutes, tuple(lost), frozenset(marked))


def _apply(minutes: Minutes, correction: Correcting, marked: set[str]) -> Minutes | None:
    anchor: Anchor = correction.anchor
    match str(correction.kind):
        case "set-meeting":
            return fields.set_meeting(minutes, correction.field, correction.value)
        case "set-item":
            return _set_item(minutes, correction)
        case "set-attendee":
            return _set_attendee(minutes, correction)
        case "set-clause":
            return clauses.change_clause(
                minutes,
                anchor,
                lambda row, at: (
                    *row[:at],
                    fields.set_clause(row[at], correction.field, correction.value),
                    *row[at + 1 :],
                ),
            )
        case "split-clause":
            return clauses.split_clause(minutes, anchor, str(correction.value))
        case "merge-clauses":
            other: Anchor = correction.value if isinstance(correction.value, dict) else {}
            return clauses.merge_clauses(minutes, anchor, other)
        case "add-clause":
            return clauses.add_clause(minutes, anchor)
        case "dismiss-clause":
            return clauses.dismiss_clause(minutes, anchor)
        case "mark-task":
            return _mark_task(minutes, anchor, marked)
    return minutes  # a dismissed finding changes nothing that was read


def _mark_task(minutes: Minutes, anchor: Anchor, marked: set[str]) -> Minutes | None:
    found = clauses.mark_task(minutes, anchor)
    if found is None:
        return None
    marked.add(found[1])
    return found[0]


def _set_item(minutes: Minutes, correction: Correcting) -> Minutes | None:
    index = find_element(minutes.items, correction.anchor)
    if index is None:
        return None
    items = list(minutes.items)
    items[index] = fields.set_item(items[index], correction.field, correction.value)
    return replace(minutes, items=tuple(items))


def _set_attendee(minutes: Minutes, correction: Correcting) -> Minutes | None:
    index = find_element(minutes.attendees, correction.anchor)
    if index is None:
        return None
    attendees = list(minutes.attendees)
    attendees[index] = fields.set_attendee(attendees[index], correction.field, correction.value)
    return replace(minutes, attendees=tuple(attendees))
