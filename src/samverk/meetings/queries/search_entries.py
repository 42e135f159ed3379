"""What can be found of meetings: the meeting, its items, clauses and attachments, in few queries for many."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from samverk.directory.models import Organisation
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

ITEM = (
    "public_id",
    "meeting_id",
    "position",
    "number_as_printed",
    "title",
    "section",
    "registry_number",
    "background",
    "is_confidential",
)
CLAUSE = ("public_id", "meeting_id", "item_id", "position", "text", "under", "verb_class")
NAMED = ("name_as_written", "role_as_written", "organisation_as_written")
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
        in_meetings = {"meeting__in": meeting_ids}
        # Only what is shown: the quotes of a fact take longer to load than all the rest of it.
        self.items = _by(Item.objects.filter(**in_meetings).only(*ITEM), "meeting_id")
        self.clauses = _by(Clause.objects.filter(**in_meetings).only(*CLAUSE), "meeting_id")
        self.acts = _by(ClauseAct.objects.filter(**of_clauses).only("clause_id", "verb_class"), "clause_id")
        addressees = ClauseAddressee.objects.filter(**of_clauses).exclude(organisation=None)
        self.addressees = _by(addressees.only("clause_id", "organisation_id"), "clause_id")
        named = NamedAttachment.objects.filter(**of_items).only("item_id", "name_as_written")
        self.attachments = _by(named, "item_id")
        self.procedures = _by(Procedure.objects.filter(**of_items).only("item_id", "text"), "item_id")
        self.presenters = _by(Presenter.objects.filter(**of_items).only("item_id", *NAMED), "item_id")
        listed = Attendance.objects.filter(**in_meetings)
        self.attendances = _by(listed.only("meeting_id", "item_numbers", "organisation_id", *NAMED), "meeting_id")
        self.item_of = {item.pk: item for items in self.items.values() for item in items}
        self.organisations = self._organisations()

    def _organisations(self) -> dict[int, Label]:
        wanted = {row.organisation_id for rows in self.addressees.values() for row in rows if row.organisation_id}
        wanted |= {row.organisation_id for rows in self.attendances.values() for row in rows if row.organisation_id}
        known = Organisation.objects.filter(pk__in=wanted).only("public_id", "name")
        return {organisation.pk: Label(organisation.public_id, organisation.name) for organisation in known}

    def labels(self, rows: Sequence[Attendance] | Sequence[ClauseAddressee]) -> tuple[Label, ...]:
        """Return the organisations of ``rows``, each once."""
        ids = dict.fromkeys(row.organisation_id for row in rows if row.organisation_id is not None)
        return tuple(self.organisations[number] for number in ids)


def _by(rows: QuerySet[Part], field: str) -> dict[int, list[Part]]:
    """Return ``rows`` in their order, by the id in ``field``."""
    found: dict[int, list[Part]] = defaultdict(list)
    for row in rows.order_by(field, "position", "pk"):
        found[getattr(row, field)].append(row)
    return found


def _entries(meeting: Meeting, parts: _Parts) -> Iterator[Entry]:
    items = parts.items[meeting.pk]
    yield _meeting_entry(meeting, parts, hides_items=any(item.is_confidential for item in items))
    for item in items:
        yield _item_entry(meeting, item, parts)
        yield from _attachment_entries(meeting, item, parts.attachments[item.pk])
    for clause in parts.clauses[meeting.pk]:
        yield _clause_entry(meeting, clause, parts)


def _meeting_entry(meeting: Meeting, parts: _Parts, *, hides_items: bool) -> Entry:
    # Who came for some items only may give a confidential one away.
    named = [row for row in parts.attendances[meeting.pk] if not (hides_items and row.item_numbers)]
    words = [meeting.number_as_written, meeting.place_as_written, meeting.next_meeting_as_written]
    words += [" ".join((row.name_as_written, row.role_as_written, row.organisation_as_written)) for row in named]
    return Entry(
        kind=Kind.MEETING,
        public_id=meeting.public_id,
        title=meeting.title or meeting.body_as_written,
        words=_lines(words),
        organisations=parts.labels(named),
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
    item = None if clause.item_id is None else parts.item_of[clause.item_id]
    acts = [act.verb_class for act in parts.acts[clause.pk]] or [clause.verb_class]
    return Entry(
        kind=Kind.CLAUSE,
        public_id=clause.public_id,
        title=_heading(item) if item else "",
        words=_lines([clause.text, clause.under]),
        verb_classes=tuple(dict.fromkeys(acts)),
        organisations=parts.labels(parts.addressees[clause.pk]),
        visibility=_visibility(meeting, item),
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


def _visibility(meeting: Meeting, item: Item | None) -> Visibility:
    if item is not None and item.is_confidential:
        return Visibility.CONFIDENTIAL
    return Visibility.STAFF if meeting.published_at is None else Visibility.PUBLIC


def _lines(words: Sequence[str]) -> str:
    return "\n".join(line for line in (word.strip() for word in words) if line)
