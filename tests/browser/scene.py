"""A small made-up collaboration that gives every page something to show."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from django.utils import timezone

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Item, Procedure
from samverk.search.actions.index import put
from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_body_name,
    make_clause,
    make_item,
    make_mandate,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
    make_quote,
)

MEMBERS = ("Alvesjö", "Granvik", "Kvarnholm", "Storvik", "Åkersund")


def play() -> Mapping[str, str]:
    """Store the scene and return the address of each page by its name."""
    group = make_body("Kommundirektörsgruppen", hands_over_to=make_body("Styrelsen", kind="board"))
    make_body_name(group, "Chefsgruppen", valid_from=date(2012, 1, 1), valid_to=date(2018, 12, 31))
    members = [make_organisation(name, code=f"99{number}0") for number, name in enumerate(MEMBERS)]
    people = [make_person(f"{first} Ek") for first in ("Ada", "Bo", "Cia", "Disa", "Åsa")]
    for person, member in zip(people, members, strict=True):
        make_mandate(person, member, body=group, holds_from=date(2016, 1, 1))
    items = [_meeting(number, group, people, members) for number in range(14)]
    Procedure.objects.create(item=items[-1], kind="dissent", text="Bo Ek reserverar sig mot beslutet.")
    clause = _rich_clause(items[-1])
    make_addressee(clause, "Disa Ek", person=people[3])
    make_addressee(clause, "Kommundirektörsgruppen", body=group)
    matter = make_matter("Gemensam kollektivtrafik", *items[:4], registry_number="SV 2017/12")
    _index(clause.public_id, clause.text, group.public_id)
    return {
        "start": "/",
        "english": "/en/",
        "about": "/om/",
        "clauses": "/beslut/",
        "clauses filtered": "/beslut/?act=assign&deadline=any&least=1000",
        "clauses none": "/beslut/?addressee=ingen",
        "clause": f"/beslut/{clause.public_id}/",
        "meetings": "/moten/?year=2021",
        "meeting": f"/moten/{clause.meeting.public_id}/",
        "item": f"/punkter/{items[-1].public_id}/",
        "bodies": "/organ/",
        "body": f"/organ/{group.public_id}/",
        "organisations": "/organisationer/",
        "organisation": f"/organisationer/{members[0].public_id}/",
        "persons": "/personer/",
        "person": f"/personer/{people[3].public_id}/",
        "matters": "/arenden/",
        "matter": f"/arenden/{matter.public_id}/",
        "figures": "/siffror/",
        "attendance": "/siffror/narvaro/",
        "search": "/sok/?q=kollektivtrafik",
        "search nothing": "/sok/?q=xyzzy",
        "log in": "/accounts/log-in/",
    }


def _meeting(number: int, group: Body, people: Sequence[Person], members: Sequence[Organisation]) -> Item:
    """Store one meeting with its people, an item and a clause; return the item."""
    facts = {"held_on": [make_quote(f"{number:02}0116")]}
    meeting = make_meeting(group, date(2018 + number // 2, 1 + number % 2 * 5, 16), fact_quotes=facts)
    for place, (person, member) in enumerate(zip(people, members, strict=True)):
        section = "absent" if (place + number) % 5 == 0 else "present"
        times = [(time(9, 50), None)] if place == 1 else []
        make_attendance(meeting, person.name, person=person, organisation=member, section=section, times=times)
    item = make_item(meeting, "Gemensam kollektivtrafik", background="Frågan har beretts.\nSex kommuner är med.")
    make_presenter(item, "Disa Ek", person=people[3])
    make_clause(item, "att notera informationen")
    return item


def _rich_clause(item):  # type: ignore[no-untyped-def]
    day = timezone.localdate() + timedelta(days=30)
    return make_clause(
        item,
        "att uppdra åt Disa Ek att för 85 000 kr planera kollektivtrafiken och överlämna den till styrelsen",
        verb_class="assign",
        is_provisional=True,
        fan_out_as_written="respektive kommundirektör",
        amount_ore=8_500_000,
        due_first_on=day,
        due_last_on=day,
        due_precision="day",
        due_as_written=f"senast {day:%y%m%d}",
        handed_to_as_written="styrelsen",
        handed_for="decision",
    )


def _index(public_id: str, words: str, body: str) -> None:
    entry = Entry(
        kind=Kind.CLAUSE,
        public_id=public_id,
        title="Gemensam kollektivtrafik",
        words=words,
        visibility=Visibility.PUBLIC,
        on=date(2024, 6, 16),
        body=Label(body, "Kommundirektörsgruppen"),
        verb_classes=("assign",),
    )
    put([entry])
