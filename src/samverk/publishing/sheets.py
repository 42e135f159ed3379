"""What the pages of a meeting, an item and a clause show, through the gate, each by queries worded once."""

from typing import Any, NamedTuple

from django.db.models import QuerySet

from samverk.meetings.models import Clause, ClauseAct, Item, ItemAmount, Meeting, NamedAttachment, Procedure
from samverk.meetings.queries import neighbours as near
from samverk.meetings.queries.clause_rows import ADDRESSEE_COLUMNS, ClauseRow, rows_with_addressees
from samverk.meetings.queries.clause_rows import COLUMNS as CLAUSE_COLUMNS
from samverk.meetings.queries.meeting_sheet import (
    ATTENDANCE_COLUMNS,
    ATTENDANCE_ORDER,
    ITEM_COLUMNS,
    PRESENTER_COLUMNS,
    PROCEDURE_COLUMNS,
    AttendanceLists,
    ItemSheet,
    attendance_lists,
    by_item,
    item_sheets,
)
from samverk.publishing import published
from samverk.publishing.published import Audience
from samverk.records.prepared import prepared

Rows = QuerySet[Any, tuple[Any, ...]]
# For whom, and what the rows asked for stand under: "meeting" or "item", or the way to it.
Where = tuple[Audience, str]
PART_ORDER = ("item_id", "position", "id")


class AddresseeRow(NamedTuple):
    """A name as written, and the public id of whom it was linked to."""

    name: str
    person_id: str | None
    organisation_id: str | None
    body_id: str | None


def clauses_of_meeting(who: Audience, meeting: Meeting) -> dict[str | None, list[ClauseRow]]:
    """Return the clauses of ``meeting`` by the public id of their item; under ``None`` those without one."""
    return by_item(_clauses_under((who, "meeting"), meeting.pk))


def sheets_of_meeting(who: Audience, meeting: Meeting, clauses: dict[str | None, list[ClauseRow]]) -> list[ItemSheet]:
    """Return the items of ``meeting`` in their order, each with what stands under it."""
    where = (who, "item__meeting")
    presenters, procedures = _presenters(where, meeting.pk), _procedures(where, meeting.pk)
    return item_sheets(_items(who, meeting.pk), clauses, presenters=presenters, procedures=procedures)


def sheet_of_item(who: Audience, item: Item) -> ItemSheet:
    """Return ``item`` with what stands under it."""
    where = (who, "item")
    presenters, procedures = _presenters(where, item.pk), _procedures(where, item.pk)
    row = tuple(getattr(item, column) for column in ITEM_COLUMNS)
    clauses: dict[str | None, list[ClauseRow]] = {item.public_id: _clauses_under(where, item.pk)}
    return item_sheets([row], clauses, presenters=presenters, procedures=procedures)[0]


def beside(who: Audience, clause: Clause) -> list[ClauseRow]:
    """Return the other clauses under the item of ``clause``; of one without an item, the others without."""
    if clause.item_id is not None:
        rows = _clauses_under((who, "item"), clause.item_id)
    else:
        rows = clauses_of_meeting(who, clause.meeting).get(None, [])
    return [row for row in rows if row.id != clause.pk]


def acts_of(who: Audience, clause: Clause) -> list[str]:
    """Return the verb classes of ``clause``, in their order."""
    return [verb_class for (verb_class,) in _acts(who, clause.pk)]


def addressees_of(who: Audience, clause: Clause) -> list[AddresseeRow]:
    """Return whom ``clause`` speaks to, in the order of the text."""
    return [AddresseeRow(*row) for row in _linked_addressees(who, clause.pk)]


def matters_of(who: Audience, item: int | None) -> list[tuple[Any, ...]]:
    """Return the public id and title of the matters that ``item`` is a step of."""
    return _matters(who, item) if item is not None else []


def attachments_of(who: Audience, item: Item) -> list[str]:
    """Return the names of the attachments that the text of ``item`` names."""
    return [name for (name,) in _attachments(who, item.pk)]


def amounts_of(who: Audience, item: Item) -> list[tuple[Any, ...]]:
    """Return the amounts that the text of ``item`` mentions: öre, and per what."""
    return _amounts(who, item.pk)


def attendance_of(who: Audience, meeting: Meeting) -> AttendanceLists:
    return attendance_lists(_attendances(who, meeting.pk))


def signatories_of(who: Audience, meeting: Meeting) -> list[tuple[Any, ...]]:
    """Return the names under the minutes, each with its role as written."""
    return _signatories(who, meeting.pk)


def neighbours_of_meeting(who: Audience, meeting: Meeting) -> near.Neighbours:
    """Return the meetings of the same body just before and just after ``meeting``."""
    if meeting.body_id is None or meeting.held_on is None:
        return near.Neighbours()
    where = (who, meeting.body_id, meeting.held_on)
    return near.neighbours(near.NearMeeting, _meeting_before(*where), _meeting_after(*where))


def neighbours_of_item(who: Audience, item: Item) -> near.Neighbours:
    """Return the items just before and just after ``item`` in its meeting."""
    where = (who, item.meeting_id, item.position)
    return near.neighbours(near.NearItem, _item_before(*where), _item_after(*where))


def _clauses_under(where: Where, key: int) -> list[ClauseRow]:
    return rows_with_addressees(_clauses(where, key), _addressees(where, key))


@prepared
def _clauses(where: Where, key: int) -> Rows:
    who, above = where
    return published.clauses(who).filter(**{above: key}).order_by("position").values_list(*CLAUSE_COLUMNS)


@prepared
def _addressees(where: Where, key: int) -> Rows:
    who, above = where
    found = published.addressees(who).filter(**{f"clause__{above}": key})
    return found.order_by("clause_id", "position").values_list(*ADDRESSEE_COLUMNS)


@prepared
def _acts(_who: Audience, clause: int) -> Rows:
    return ClauseAct.objects.filter(clause=clause).order_by("position").values_list("verb_class")


@prepared
def _linked_addressees(who: Audience, clause: int) -> Rows:
    linked = ("person__public_id", "organisation__public_id", "body__public_id")
    found = published.addressees(who).filter(clause=clause)
    return found.order_by("position").values_list("name_as_written", *linked)


@prepared
def _matters(who: Audience, item: int) -> Rows:
    found = published.matter_steps(who).filter(item=item)
    return found.order_by("id").values_list("matter__public_id", "matter__title")


@prepared
def _items(who: Audience, meeting: int) -> Rows:
    return published.items(who).filter(meeting=meeting).order_by("position").values_list(*ITEM_COLUMNS)


@prepared
def _presenters(where: Where, key: int) -> Rows:
    who, above = where
    return published.presenters(who).filter(**{above: key}).order_by(*PART_ORDER).values_list(*PRESENTER_COLUMNS)


@prepared
def _procedures(where: Where, key: int) -> Rows:
    _who, above = where
    return Procedure.objects.filter(**{above: key}).order_by(*PART_ORDER).values_list(*PROCEDURE_COLUMNS)


@prepared
def _attachments(_who: Audience, item: int) -> Rows:
    return NamedAttachment.objects.filter(item=item).order_by(*PART_ORDER).values_list("name_as_written")


@prepared
def _amounts(_who: Audience, item: int) -> Rows:
    return ItemAmount.objects.filter(item=item).order_by(*PART_ORDER).values_list("ore", "per")


@prepared
def _attendances(who: Audience, meeting: int) -> Rows:
    found = published.attendances(who).filter(meeting=meeting)
    return found.order_by(*ATTENDANCE_ORDER).values_list(*ATTENDANCE_COLUMNS)


@prepared
def _signatories(who: Audience, meeting: int) -> Rows:
    found = published.signatories(who).filter(meeting=meeting)
    return found.order_by("position").values_list("name_as_written", "role_as_written")


@prepared
def _meeting_before(who: Audience, body: int, day: Any) -> Rows:
    return near.meeting_before(published.meetings(who), body, day)


@prepared
def _meeting_after(who: Audience, body: int, day: Any) -> Rows:
    return near.meeting_after(published.meetings(who), body, day)


@prepared
def _item_before(who: Audience, meeting: int, position: int) -> Rows:
    return near.item_before(published.items(who), meeting, position)


@prepared
def _item_after(who: Audience, meeting: int, position: int) -> Rows:
    return near.item_after(published.items(who), meeting, position)
