"""A person's meetings, one row for each line of a list that the name stands in."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from samverk.meetings.models import Attendance, Item, Presenter

COLUMNS = (
    "meeting__public_id",
    "meeting__held_on",
    "meeting__body_as_written",
    "meeting__body__name",
    "meeting__published_at",
    "section",
    "chair",
    "secretary",
    "name_as_written",
    "organisation_as_written",
    "organisation__name",
    "role_as_written",
)


@dataclass(frozen=True, slots=True)
class PersonMeeting:
    """``name``, ``organisation`` and ``role`` as they were written that day."""

    meeting_id: str
    held_on: date | None
    body_as_written: str
    body_name: str | None
    published_at: datetime | None
    section: str
    chair: bool
    secretary: bool
    name: str
    organisation_as_written: str
    organisation_name: str | None
    role: str

    @property
    def body(self) -> str:
        return self.body_as_written or self.body_name or ""

    @property
    def organisation(self) -> str:
        return self.organisation_as_written or self.organisation_name or ""


def in_order(attendances: QuerySet[Attendance]) -> QuerySet[Attendance]:
    """Return ``attendances``, those of the newest meeting first."""
    return attendances.order_by("-meeting__ordered_on", "-meeting__id", "position")


def person_meetings(attendances: QuerySet[Attendance]) -> list[PersonMeeting]:
    """Return ``attendances`` as rows in their order."""
    return [PersonMeeting(*row) for row in attendances.values_list(*COLUMNS)]


def presented_by(presenters: QuerySet[Presenter], *, most: int) -> list[Item]:
    """Return the latest ``most`` items that ``presenters`` presented, each with its meeting."""
    latest = presenters.select_related("item__meeting").order_by("-item__meeting__ordered_on", "-item_id")[:most]
    return [presenter.item for presenter in latest]
