"""Asking anew who the names of meetings are, after somebody has decided or the directory has changed."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

from django.db import models, transaction

from samverk.directory.queries import Certainty, Linked, Linker
from samverk.meetings.events import minutes_registered
from samverk.meetings.models import Attendance, ClauseAddressee, Meeting, Presenter, Signatory
from samverk.meetings.models.attendance import NamedPerson
from samverk.meetings.registering.clause_rows import linked_addressee
from samverk.meetings.registering.people import PeopleOfMeeting

AT_ONCE = 200
LINKS = ("person", "organisation", "link_state")
T = TypeVar("T")


def meetings_naming(keys: Collection[str]) -> list[int]:
    """Return the meetings in which one of the names with these keys stands, in lists, under items or in clauses."""
    found: set[int] = set()
    for model, field, way in (
        (Attendance, "name_key", "meeting_id"),
        (Signatory, "name_key", "meeting_id"),
        (Presenter, "name_key", "item__meeting_id"),
        (ClauseAddressee, "key", "clause__meeting_id"),
    ):
        for some in _chunks(keys):
            rows = model._default_manager.filter(**{f"{field}__in": some})
            found.update(rows.values_list(way, flat=True))
    return sorted(found)


def relink_meetings(meeting_ids: Iterable[int], linker: Linker) -> int:
    """Link every name of these meetings anew; return how many names are now somebody else, or somebody at last."""
    return sum(_relink(chunk, linker) for chunk in _chunks(meeting_ids))


@transaction.atomic
def _relink(meeting_ids: list[int], linker: Linker) -> int:
    changed: list[models.Model] = []
    touched: set[int] = set()
    parts = [_by_meeting(model, way, meeting_ids) for model, way in _WAYS]
    for meeting in Meeting.objects.filter(pk__in=meeting_ids).only("pk", "held_on"):
        people = PeopleOfMeeting(linker, meeting.held_on)
        attendances, signatories, presenters, addressees = (part.get(meeting.pk, []) for part in parts)
        altered = [row for row in attendances if _link(row, people, in_lists=True)]
        altered += [row for row in (*signatories, *presenters) if _link(row, people, in_lists=False)]
        altered += [row for row in addressees if _address(row, people)]
        changed += altered
        if altered:
            touched.add(meeting.pk)
    for model, fields in ((Attendance, LINKS), (Signatory, LINKS), (Presenter, LINKS), (ClauseAddressee, _TARGETS)):
        rows = [row for row in changed if isinstance(row, model)]
        model._default_manager.bulk_update(rows, fields, batch_size=AT_ONCE)  # type: ignore[arg-type]
    if touched:
        transaction.on_commit(partial(minutes_registered.send, Meeting, meeting_ids=tuple(sorted(touched))))
    return len(changed)


_WAYS: tuple[tuple[type[models.Model], str], ...] = (
    (Attendance, "meeting_id"),
    (Signatory, "meeting_id"),
    (Presenter, "item__meeting_id"),
    (ClauseAddressee, "clause__meeting_id"),
)
_TARGETS = ("person", "organisation", "body")


def _by_meeting(model: type[models.Model], way: str, meeting_ids: list[int]) -> dict[int, list[models.Model]]:
    rows = model._default_manager.filter(**{f"{way}__in": meeting_ids}).annotate(of_meeting=models.F(way))
    found: dict[int, list[models.Model]] = {}
    for row in rows.order_by("position", "pk"):
        found.setdefault(row.of_meeting, []).append(row)
    return found


def _link(row: models.Model, people: PeopleOfMeeting, *, in_lists: bool) -> bool:
    """Link one name; tell whether that changed anything. A name of several at once is nobody's."""
    assert isinstance(row, NamedPerson)
    organisation_id = people.linker.organisation(row.organisation_as_written, people.day)
    link = Linked(None, Certainty.UNLINKED)
    if not getattr(row, "group", False):
        organisation_id, link = people.linked(row.name_as_written, row.organisation_as_written, in_lists=in_lists)
    now = (link.person_id, organisation_id, str(link.certainty))
    before = (row.person_id, row.organisation_id, row.link_state)
    row.person_id, row.organisation_id, row.link_state = now
    return now != before


def _address(row: models.Model, people: PeopleOfMeeting) -> bool:
    assert isinstance(row, ClauseAddressee)
    found = linked_addressee(row.name_as_written, people)
    before = {name: getattr(row, name) for name in found}
    for name, target in found.items():
        setattr(row, name, target)
    return found != before


def _chunks(values: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(values)
    while chunk := list(islice(remaining, AT_ONCE)):
        yield chunk
