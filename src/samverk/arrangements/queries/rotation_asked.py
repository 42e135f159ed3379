"""For which meetings a year of venues is asked."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.http import QueryDict

from samverk.arrangements.queries.year_asked import year_asked
from samverk.directory.models import Body


@dataclass(frozen=True, slots=True)
class RotationAsked:
    body: Body
    up_to: date
    participants: int | None


def rotation_asked(said: QueryDict, bodies: QuerySet[Body], on: date) -> RotationAsked | None:
    """Return the body, the last day of the year and the number of people in an address; ``None`` without a body."""
    body = bodies.filter(public_id=said.get("body", "")).first()
    if body is None:
        return None
    people = said.get("participants", "")
    is_number = people.isascii() and people.isdigit() and 0 < len(people) < 6
    return RotationAsked(body, date(year_asked(said, on), 12, 31), int(people) if is_number else None)
