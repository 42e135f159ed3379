"""Requests, from inside and from outside."""

from datetime import UTC, date, datetime
from typing import Any

from samverk.enquiries.actions import Filed, confirm_enquiry, file_from_inside, file_from_outside, keep_rules
from samverk.enquiries.models import Enquiry
from tests.samverk.rounds.making import House

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DUE = date(2026, 4, 1)  # thirty days later
FILED = Filed("Samordnad barnröst", "Vi vill stödja utsatta barns röst.", "Ella Ek", "ella@fors.example", "Fors stad")


def let_outsiders_ask(house: House, days: int = 30) -> None:
    keep_rules(house.body, answer_days=days, is_public=True, by=house.secretary)


def from_outside(house: House, *, at: datetime = AT, confirmed: bool = True, **fields: Any) -> Enquiry:
    """Store an outsider's request, confirmed unless told otherwise."""
    let_outsiders_ask(house)
    enquiry = file_from_outside(house.body, FILED, at=at)
    if confirmed:
        confirm_enquiry(enquiry, at=at)
    Enquiry.objects.filter(pk=enquiry.pk).update(**fields)
    return Enquiry.objects.select_related("body").get(pk=enquiry.pk)


def from_inside(house: House, *, place: int = 0, at: datetime = AT) -> Enquiry:
    """Store a member's request."""
    user = house.members[place]
    filed = Filed("Gemensam biblioteksbuss", "En buss för alla.", user.name, user.email, "Brohult")
    return file_from_inside(house.body, filed, at=at, by=user)
