"""A body with people in it and a meeting to come."""

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import pikepdf

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.directory.models import Body, Organisation, Person
from samverk.intake.models import Proposal, ProposedClause
from samverk.meetings.models import Item, Meeting
from tests.factories import (
    make_body,
    make_item,
    make_mandate,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user

ON = date(2027, 3, 12)
AT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


def make_planned(body: Body | None = None, on: date = ON, **fields: Any) -> Meeting:
    """Store a meeting that is planned and not published."""
    defaults = {"state": Meeting.State.PLANNED, "published_at": None, "starts_at": time(9), "ends_at": time(12)}
    return make_meeting(body or make_body(), on, **defaults | fields)


def make_seated(body: Body, name: str, organisation: str, seat: str = "member", *, logs_in: bool = True) -> Person:
    """Store somebody who sits in the body; their log-in has the address of their first name."""
    person = make_person(name)
    member = Organisation.objects.filter(name=organisation).first() or make_organisation(organisation)
    make_mandate(person, member, body=body, seat=seat, holds_from=date(2026, 1, 1))
    if logs_in:
        make_log_in(person)
    return person


def make_log_in(person: Person, role: str = "member") -> User:
    user = make_user(role, f"{person.name.split()[0].lower()}@sjuasar.example")
    user.person, user.name = person, person.name
    user.save()
    return user


def make_group() -> tuple[Body, Meeting]:
    """Store a body with a chair, a secretary, a member, a deputy and somebody without log-in, and its meeting."""
    body = make_body(profile="cooperation-board")
    make_seated(body, "Disa Holm", "Brohult", "chair")
    make_seated(body, "Sara Lind", "Brohult", "secretary")
    make_seated(body, "Egil Ask", "Ekelunda")
    make_seated(body, "Dag Deputy", "Ekelunda", "deputy")
    make_seated(body, "Frida Berg", "Kvarnsele", logs_in=False)
    return body, make_planned(body)


def user_called(name: str) -> User:
    return User.objects.get(name=name)


def make_entry(meeting: Meeting, title: str = "Gemensam upphandling", **fields: Any) -> Item:
    """Store an item with its agenda side; ``item`` fields are given by ``item_``."""
    of_item = {name.removeprefix("item_"): fields.pop(name) for name in list(fields) if name.startswith("item_")}
    item = make_item(meeting, title, **of_item)
    Entry.objects.create(item=item, **{"minutes": 10} | fields)
    return item


def make_accepted(body: Body, meeting: Meeting | None, title: str = "Ny färdplan", **fields: Any) -> Proposal:
    proposal = Proposal.objects.create(
        **{
            "matter": make_matter(title),
            "body": body,
            "title": title,
            "wanted_meeting": meeting,
            "state": Proposal.State.ACCEPTED,
            "submitted_at": AT,
            "purpose": "decision",
            "minutes_needed": 20,
            "presenter_name": "Egil Ask",
        }
        | fields
    )
    ProposedClause.objects.create(proposal=proposal, position=1, text="att godkänna färdplanen")
    return proposal


def a_pdf(pages: int = 1, **saving: Any) -> bytes:
    made = BytesIO()
    with pikepdf.new() as pdf:
        for _number in range(pages):
            pdf.add_blank_page()
        pdf.save(made, **saving)
    return made.getvalue()


def order_of(meeting: Meeting) -> list[tuple[str, str]]:
    return [(item.number_as_printed, item.title) for item in meeting.items.order_by("position")]
