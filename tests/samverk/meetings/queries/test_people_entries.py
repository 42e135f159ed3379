"""What can be found of people and matters, and by whom."""

import pytest

from samverk.meetings.queries.people_entries import matter_entries, people_named_in, person_entries
from samverk.publishing import published
from samverk.publishing.published import Audience
from samverk.search.visibility import Visibility
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
)

pytestmark = pytest.mark.django_db
AUDIENCES = {
    Visibility.PUBLIC: Audience(),
    Visibility.STAFF: Audience(sees_unpublished=True),
    Visibility.CONFIDENTIAL: Audience(sees_unpublished=True, sees_confidential=True),
}


def test_a_person_is_found_by_name_office_and_organisation() -> None:
    person, oak = make_person("Disa Holm"), make_organisation("Ekby")
    make_mandate(person, oak, role="kommundirektör", body=make_body("Styrelsen"))

    (entry,) = person_entries([person.pk])

    assert (entry.title, entry.words) == ("Disa Holm", "kommundirektör Ekby Styrelsen")
    assert [label.name for label in entry.organisations] == ["Ekby"]


def test_people_and_matters_are_found_by_those_who_may_see_their_pages() -> None:
    open_meeting, hidden_meeting = make_meeting(), make_meeting(published_at=None)
    people = [make_person(f"Person {number}") for number in range(8)]
    make_attendance(open_meeting, person=people[0])
    make_attendance(hidden_meeting, person=people[1])
    secret = make_item(open_meeting, is_confidential=True)
    make_presenter(secret, person=people[2])
    make_addressee(make_clause(secret), person=people[3])
    make_attendance(open_meeting, section="guest", item_numbers=["1"], person=people[4])
    make_addressee(make_clause(make_item(hidden_meeting)), person=people[5])
    make_addressee(make_clause(None, meeting=open_meeting), person=people[6])
    matters = [make_matter("A", make_item(open_meeting)), make_matter("B", make_item(hidden_meeting))]
    matters += [make_matter("C", secret), make_matter("D")]

    entries = person_entries([person.pk for person in people]) + matter_entries([matter.pk for matter in matters])

    for visibility, audience in AUDIENCES.items():
        seen = {entry.public_id for entry in entries if entry.visibility <= visibility}
        pages = [*published.persons(audience), *published.matters(audience)]
        assert seen == {thing.public_id for thing in pages}


def test_people_are_known_wherever_their_names_stand() -> None:
    meeting, people = make_meeting(), [make_person(f"Person {number}") for number in range(4)]
    item = make_item(meeting)
    make_attendance(meeting, person=people[0])
    make_presenter(item, person=people[1])
    make_addressee(make_clause(item), person=people[2])
    make_attendance(meeting, "Okänd")

    assert people_named_in([meeting.pk]) == {person.pk for person in people[:3]}
