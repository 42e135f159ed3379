"""A register filled quickly for measuring: meetings of eleven municipalities over years, ten items each."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.swedish_text import clauses as generated_clauses

ITEMS, CLAUSES, PRESENT = 10, 2, 12
FIRST_DAY = date(2004, 1, 9)
PUBLISHED = datetime(2026, 11, 1, 12, tzinfo=UTC)
ACTS = (("note", "note"), ("assign", "assign"), ("adopt", "adopt"), ("endorse", "endorse"), ("allocate", "allocate"))
AT_A_TIME = 200


def populate(meetings: int, *, seed: int = 5) -> None:
    """Store ``meetings`` published meetings with items, clauses, addressees and people, and let them be found."""
    from samverk.meetings.actions.measure_tables import measure_tables  # noqa: PLC0415  needs Django
    from samverk.meetings.queries.search_portions import portions_after  # noqa: PLC0415
    from samverk.search.actions.rebuild import rebuild  # noqa: PLC0415

    chance = random.Random(seed)
    directory = _directory()
    texts = generated_clauses(meetings * ITEMS * (CLAUSES + 1), seed)
    for start in range(0, meetings, AT_A_TIME):
        _store(range(start, min(start + AT_A_TIME, meetings)), directory, texts, chance)
    # As every import ends: else SQLite takes all tables for equally large.
    measure_tables()
    rebuild(portions_after)


def _directory() -> dict[str, list[Any]]:
    from samverk.directory.models import Body, Mandate, Organisation, Person  # noqa: PLC0415  needs Django

    organisations = [Organisation.objects.create(name=f"Kommun {n}", is_member=True) for n in range(11)]
    bodies = [Body.objects.create(name=f"Nätverk {n}", kind=Body.Kind.NETWORK) for n in range(12)]
    persons = [Person.objects.create(name=f"Förnamn Efternamn{n}") for n in range(60)]
    Mandate.objects.bulk_create(
        Mandate(person=person, organisation=organisations[place % 11], role="kommundirektör")
        for place, person in enumerate(persons)
    )
    return {"organisations": organisations, "bodies": bodies, "persons": persons}


def _store(
    numbers: Sequence[int], directory: dict[str, list[Any]], texts: Iterator[str], chance: random.Random
) -> None:
    from samverk.meetings.models import Item  # noqa: PLC0415

    meetings = _meetings(numbers, directory, chance)
    items = Item.objects.bulk_create(
        Item(
            meeting=meeting,
            position=position,
            number_as_printed=str(position),
            title=" ".join(next(texts).split()[2:8]),
            background="",
        )
        for meeting in meetings
        for position in range(1, ITEMS + 1)
    )
    _clauses(items, directory["organisations"], texts, chance)


def _meetings(numbers: Sequence[int], directory: dict[str, list[Any]], chance: random.Random) -> list[Any]:
    from samverk.meetings.models import Attendance, Meeting  # noqa: PLC0415

    bodies, organisations, persons = (directory[name] for name in ("bodies", "organisations", "persons"))
    meetings = Meeting.objects.bulk_create(
        Meeting(
            register_key=f"meeting {number}",
            body=bodies[number % len(bodies)],
            body_as_written=bodies[number % len(bodies)].name,
            held_on=FIRST_DAY + timedelta(days=number * 4),
            place_as_written="Sammanträdesrummet",
            published_at=PUBLISHED,
        )
        for number in numbers
    )
    Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting,
            position=position,
            section="present",
            name_as_written=person.name,
            name_key=person.key,
            person=person,
            organisation=organisations[persons.index(person) % 11],
        )
        for meeting in meetings
        for position, person in enumerate(chance.sample(persons, PRESENT), 1)
    )
    return meetings


def _clauses(items: Sequence[Any], organisations: Sequence[Any], texts: Iterator[str], chance: random.Random) -> None:
    from samverk.meetings.models import Clause, ClauseAct, ClauseAddressee  # noqa: PLC0415

    stored = Clause.objects.bulk_create(
        Clause(
            meeting=item.meeting,
            item=item,
            position=(item.position - 1) * CLAUSES + number,
            text=next(texts),
            verb_class=ACTS[(item.position + number) % 5][0],
            kind=ACTS[(item.position + number) % 5][1],
        )
        for item in items
        for number in range(1, CLAUSES + 1)
    )
    ClauseAct.objects.bulk_create(
        ClauseAct(clause=clause, position=1, verb_class=clause.verb_class, kind=clause.kind) for clause in stored
    )
    addressed = [(clause, chance.choice(organisations)) for clause in stored]
    ClauseAddressee.objects.bulk_create(
        ClauseAddressee(
            clause=clause,
            position=1,
            name_as_written=organisation.name,
            key=organisation.key,
            organisation=organisation,
        )
        for clause, organisation in addressed
    )
