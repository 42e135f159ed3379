"""What can be found of meetings: the meeting, its items, clauses and attachments, in few queries for many."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAct,
    ClauseAddressee,
    Item,
    Meeting,
    NamedAttachment,
    Presenter,
    Procedure,
)
from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility

Part = TypeVar("Part", bound=Model)


def meeting_entries(meeting_ids: Collection[int]) -> list[Entry]:
    """Return the entries of meetings, each with the meeting as the whole that it is put in with."""
    meetings = Meeting.objects.filter(pk__in=meeting_ids).select_related("body").order_by("pk")
    parts = _Parts(meeting_ids)
    return [entry for meeting in meetings for entry in _entries(meeting, parts)]


def whole_of_meeting(meeting_id: int) -> str:
    """Return the whole under which the entries of a meeting are kept, which outlives the meeting."""
    return f"meeting-{meeting_id}"


class _Parts:
    """The rows that stand under some meetings, by what they stand under."""

    def __init__(self, meeting_ids: Collection[int]) -> None:
        of_items = {"item__meeting__in": meeting_ids}
        of_clauses = {"clause__meeting__in": meeting_ids}
        self.items = _by(Item.objects.filter(meeting__in=meeting_ids), "meeting_id")
        self.clauses = _by(Clause.objects.filter(meeting__in=meeting_ids).select_related("item"), "meeting_id")
        self.acts = _by(ClauseAct.objects.filter(**of_clauses), "clause_id")
        addressees = ClauseAddressee.objects.filter(**of_clauses).select_related("organisation")
        self.addressees = _by(addressees, "clause_id")
        self.attachments = _by(NamedAttachment.objects.filter(**of_items), "item_id")
        self.procedures = _by(Procedure.objects.filter(**of_items), "item_id")
        self.presenters = _by(Presenter.objects.filter(**of_items), "item_id")
        listed = Attendance.objects.filter(meeting__in=meeting_ids).select_related("organisation")
        self.attendances = _by(listed, "meeting_id")


def _by(rows: QuerySet[Part], field: str) -> dict[int, list[Part]]:
    """Return ``rows`` in their order, by the id in ``field``."""
    found: dict[int, list[Part]] = defaultdict(list)
    for row in rows.order_by(field, "position", "pk"):
        found[getattr(row, field)].append(row)
    return found


def _entries(meeting: Meeting, parts: _Parts) -> Iterator[Entry]:
    items = parts.items[meeting.pk]
    yield _meeting_entry(meeting, parts.attendances[meeting.pk], any(item.is_confidential for item in items))
    for item in items:
        yield _item_entry(meeting, item, parts)
        yield from _attachment_entries(meeting, item, parts.attachments[item.pk])
    for clause in parts.clauses[meeting.pk]:
        yield _clause_entry(meeting, clause, parts)


def _meeting_entry(meeting: Meeting, attendances: Sequence[Attendance], hides_items: bool) -> Entry:
    # Who came for some items only may give a confidential one away.
    named = [row for row in attendances if not (hides_items and row.item_numbers)]
    words = [meeting.number_as_written, meeting.place_as_written, meeting.next_meeting_as_written]
    words += [" ".join((row.name_as_written, row.role_as_written, row.organisation_as_written)) for row in named]
    return Entry(
        kind=Kind.MEETING,
        public_id=meeting.public_id,
        title=meeting.title or meeting.body_as_written,
        words=_lines(words),
        organisations=_labels(named),
        visibility=_visibility(meeting, None),
        **_place(meeting, 0),
    )


def _item_entry(meeting: Meeting, item: Item, parts: _Parts) -> Entry:
    words = [item.section, item.registry_number, item.background]
    words += [procedure.text for procedure in parts.procedures[item.pk]]
    words += [
        " ".join((row.name_as_written, row.role_as_written, row.organisation_as_written))
        for row in parts.presenters[item.pk]
    ]
    return Entry(
        kind=Kind.ITEM,
        public_id=item.public_id,
        title=_heading(item),
        words=_lines(words),
        visibility=_visibility(meeting, item),
        **_place(meeting, item.position),
    )


def _attachment_entries(meeting: Meeting, item: Item, attachments: Sequence[NamedAttachment]) -> Iterator[Entry]:
    for part, attachment in enumerate(attachments):
        yield Entry(
            kind=Kind.ATTACHMENT,
            public_id=item.public_id,
            part=part,
            title=attachment.name_as_written,
            words=_heading(item),
            visibility=_visibility(meeting, item),
            **_place(meeting, item.position),
        )


def _clause_entry(meeting: Meeting, clause: Clause, parts: _Parts) -> Entry:
    acts = [act.verb_class for act in parts.acts[clause.pk]] or [clause.verb_class]
    return Entry(
        kind=Kind.CLAUSE,
        public_id=clause.public_id,
        title=_heading(clause.item) if clause.item else "",
        words=_lines([clause.text, clause.under]),
        verb_classes=tuple(dict.fromkeys(acts)),
        organisations=_labels(parts.addressees[clause.pk]),
        visibility=_visibility(meeting, clause.item),
        **_place(meeting, clause.position),
    )


def _place(meeting: Meeting, order: int) -> dict[str, Any]:
    body = meeting.body
    return {
        "whole": whole_of_meeting(meeting.pk),
        "on": meeting.held_on,
        "order": order,
        "body": Label(body.public_id, body.name) if body is not None else None,
    }


def _heading(item: Item) -> str:
    number = item.number_as_printed
    return f"§ {number} {item.title}" if number[:1].isdigit() else f"{number} {item.title}".strip()


def _labels(rows: Sequence[Attendance] | Sequence[ClauseAddressee]) -> tuple[Label, ...]:
    organisations = {row.organisation.public_id: row.organisation.name for row in rows if row.organisation}
    return tuple(Label(public_id, name) for public_id, name in organisations.items())


def _visibility(meeting: Meeting, item: Item | None) -> Visibility:
    if item is not None and item.is_confidential:
        return Visibility.CONFIDENTIAL
    return Visibility.STAFF if meeting.published_at is None else Visibility.PUBLIC


def _lines(words: Sequence[str]) -> str:
    return "\n".join(line for line in (word.strip() for word in words) if line)
