"""The names that nobody has been found for, each once for every organisation it stands beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min

from samverk.directory.naming import name_key
from samverk.meetings.models import Attendance, Meeting, Presenter
from samverk.meetings.models.attendance import NamedPerson

UNDECIDED = (NamedPerson.LinkState.UNLINKED, NamedPerson.LinkState.SUGGESTED)


@dataclass(slots=True)
class Unlinked:
    """A name without an owner. ``organisation_key`` is empty where the organisation is known, or none is written."""

    name: str
    key: str
    organisation_id: int | None
    organisation: str
    organisation_key: str
    role: str
    first_on: date | None
    last_on: date | None
    occurrences: int

    def join(self, other: "Unlinked") -> None:
        """Take in the same name beside the same organisation, written in another way or place."""
        self.occurrences += other.occurrences
        days = [day for day in (self.first_on, other.first_on) if day]
        self.first_on = min(days, default=None)
        self.last_on = max((day for day in (self.last_on, other.last_on) if day), default=None)
        self.role = self.role or other.role


def unlinked_people() -> list[Unlinked]:
    """Return every name without a person, most frequent first; groups and what a person called nobody left out."""
    found: dict[tuple[str, int | None, str], Unlinked] = {}
    for row in (*_rows(Attendance, "meeting__held_on"), *_rows(Presenter, "item__meeting__held_on")):
        known = found.setdefault((row.key, row.organisation_id, row.organisation_key), row)
        if known is not row:
            known.join(row)
    return sorted(found.values(), key=lambda row: (-row.occurrences, row.key, row.organisation_key))


def _rows(model: type[Attendance] | type[Presenter], day: str) -> Iterator[Unlinked]:
    grouped = (
        model._default_manager.filter(person=None, group=False, link_state__in=UNDECIDED)
        .order_by()
        .values_list("name_key", "organisation_id", "organisation_as_written")
        .annotate(Max("name_as_written"), Max("role_as_written"), Min(day), Max(day), Count("pk"))
    )
    for key, organisation_id, organisation, name, role, first_on, last_on, count in grouped.iterator():
        organisation_key = "" if organisation_id else name_key(organisation)
        yield Unlinked(name, key, organisation_id, organisation, organisation_key, role, first_on, last_on, count)


def unlinked_bodies() -> list[Unlinked]:
    """Return every body as written that the directory does not know."""
    grouped = (
        Meeting.objects.filter(body=None)
        .exclude(body_as_written="")
        .order_by()
        .values_list("body_as_written")
        .annotate(Min("held_on"), Max("held_on"), Count("pk"))
    )
    return [Unlinked(name, name_key(name), None, "", "", "", *rest) for name, *rest in grouped]


def unlinked_organisations() -> list[Unlinked]:
    """Return every organisation as written beside a name that the directory does not know."""
    grouped = (
        Attendance.objects.filter(organisation=None)
        .exclude(organisation_as_written="")
        .order_by()
        .values_list("organisation_as_written")
        .annotate(Min("meeting__held_on"), Max("meeting__held_on"), Count("pk"))
    )
    return [Unlinked(name, name_key(name), None, "", "", "", *rest) for name, *rest in grouped]
