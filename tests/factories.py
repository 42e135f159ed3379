"""Rows of the register for tests: each function stores one thing, with invented names where none are given."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from samverk.directory.models import Body, BodyName, Mandate, Organisation, Person, PersonName
from samverk.directory.naming import name_key
from samverk.matters.models import Matter
from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAct,
    ClauseAddressee,
    Item,
    MatterStep,
    Meeting,
    PresenceInterval,
    Presenter,
)

PUBLISHED = datetime(2024, 3, 1, 12, tzinfo=UTC)
_numbers = count(1)


def make_quote(words: str, *, page: int = 1, line: int = 1, start: int = 0) -> dict[str, Any]:
    """Return a stored quote."""
    return {"words": words, "page": page, "line": line, "start": start, "end": start + len(words)}


def make_body(name: str = "Direktörsgruppen", **fields: Any) -> Body:
    return Body.objects.create(**{"name": name, "kind": Body.Kind.DIRECTORS} | fields)


def make_body_name(body: Body, name: str, **fields: Any) -> BodyName:
    return BodyName.objects.create(body=body, name=name, **fields)


def make_organisation(name: str = "Storvik", **fields: Any) -> Organisation:
    return Organisation.objects.create(
        **{"name": name, "kind": Organisation.Kind.MUNICIPALITY, "is_member": True} | fields
    )


def make_person(name: str = "Disa Holm", **fields: Any) -> Person:
    person = Person.objects.create(name=name, **fields)
    PersonName.objects.create(person=person, name=name)
    return person


def make_mandate(person: Person, organisation: Organisation | None = None, **fields: Any) -> Mandate:
    return Mandate.objects.create(**{"person": person, "organisation": organisation, "role": "kommundirektör"} | fields)


def make_meeting(body: Body | None = None, held_on: date | None = date(2024, 2, 16), **fields: Any) -> Meeting:
    """Store a published meeting; ``published_at=None`` makes one that citizens do not see."""
    number = next(_numbers)
    defaults = {
        "body": body,
        "body_as_written": body.name if body else "Mötet",
        "held_on": held_on,
        "register_key": f"meeting {number}",
        "starts_at": time(9),
        "ends_at": time(12),
        "place_as_written": "Sammanträdesrummet Eken",
        "published_at": PUBLISHED,
    }
    return Meeting.objects.create(**defaults | fields)


def make_item(meeting: Meeting, title: str = "Gemensam upphandling", **fields: Any) -> Item:
    position = meeting.items.count() + 1
    defaults = {"meeting": meeting, "title": title, "position": position, "number_as_printed": str(position)}
    return Item.objects.create(**defaults | fields)


def make_clause(item: Item | None, text: str = "att notera informationen", **fields: Any) -> Clause:
    """Store a clause with the act it leads with; ``meeting`` must be given where there is no item."""
    meeting = fields.pop("meeting", None) or item.meeting  # type: ignore[union-attr]
    defaults = {
        "meeting": meeting,
        "item": item,
        "position": meeting.clauses.count() + 1,
        "text": text,
        "verb_class": "note",
        "kind": "note",
        "quotes": [make_quote(text)],
    }
    clause = Clause.objects.create(**defaults | fields)
    ClauseAct.objects.create(clause=clause, position=1, verb_class=clause.verb_class, kind=clause.kind)
    return clause


def make_addressee(clause: Clause, name: str = "sekretariatet", **links: Any) -> ClauseAddressee:
    return ClauseAddressee.objects.create(
        clause=clause, position=clause.addressees.count() + 1, name_as_written=name, key=name_key(name), **links
    )


def make_attendance(
    meeting: Meeting,
    name: str = "Disa Holm",
    *,
    section: str = "present",
    times: Sequence[tuple[time | None, time | None]] = (),
    **fields: Any,
) -> Attendance:
    defaults = {
        "meeting": meeting,
        "position": meeting.attendances.count() + 1,
        "section": section,
        "name_as_written": name,
        "name_key": name_key(name),
    }
    attendance = Attendance.objects.create(**defaults | fields)
    for arrived, left in times:
        PresenceInterval.objects.create(attendance=attendance, arrived_at=arrived, left_at=left)
    return attendance


def make_presenter(item: Item, name: str = "Disa Holm", **fields: Any) -> Presenter:
    return Presenter.objects.create(item=item, name_as_written=name, name_key=name_key(name), **fields)


def make_matter(title: str = "Gemensam upphandling", *items: Item, **fields: Any) -> Matter:
    matter = Matter.objects.create(title=title, **fields)
    for item in items:
        MatterStep.objects.create(matter=matter, item=item)
    return matter


def make_clauses(how_many: int, **fields: Any) -> list[Clause]:
    """Store ``how_many`` clauses, ten a meeting, each with an addressee."""
    body = make_body(f"Nätverk {next(_numbers)}", kind=Body.Kind.NETWORK)
    made: list[Clause] = []
    for place in range(how_many):
        if place % 10 == 0:
            item = make_item(make_meeting(body, date(2015, 1, 9) + timedelta(days=28 * (place // 10))))
        clause = make_clause(item, f"att beslut nummer {place} gäller", **fields)
        make_addressee(clause)
        made.append(clause)
    return made
