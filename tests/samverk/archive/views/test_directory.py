"""Two entries that are one, and one that is two."""

import pytest
from django.urls import reverse

from samverk.directory.models import Body, Organisation, Person
from tests.factories import make_body, make_mandate, make_organisation, make_person


@pytest.fixture
def post(browser_of, secretary):
    return lambda name, *args, **said: browser_of(secretary).post(reverse(name, args=args), said, follow=True)


def test_two_people_become_one(post):
    kept, gone = make_person("Anna Ek"), make_person("Anna Eek")

    page = post("archive:entry", "people", kept.public_id, gone=gone.public_id)

    assert ([person.name for person in Person.objects.all()], "är nu samma" in page.text) == (["Anna Ek"], True)


def test_two_bodies_become_one(post):
    kept, gone = make_body("Styrgruppen"), make_body("Verkställande utskottet")

    post("archive:entry", "bodies", kept.public_id, gone=gone.public_id)

    assert list(Body.objects.values_list("name", flat=True)) == ["Styrgruppen"]


def test_an_entry_is_not_merged_with_itself(post):
    kept = make_organisation("Storvik")

    page = post("archive:entry", "organisations", kept.public_id, gone=kept.public_id)

    assert (Organisation.objects.count(), "Det finns inget att ändra." in page.text) == (1, True)


def test_one_person_becomes_two(post):
    person, storvik, ekby = make_person("Bo Dal"), make_organisation("Storvik"), make_organisation("Ekby")
    make_mandate(person, storvik)
    make_mandate(person, ekby)

    post("archive:split-person", person.public_id, organisations=[ekby.public_id])

    held = sorted((mandate.organisation.name, mandate.person_id == person.pk) for mandate in ekby.mandates.all())
    assert (Person.objects.filter(name="Bo Dal").count(), held) == (2, [("Ekby", False)])


def test_entries_are_found_by_a_name_of_another_day(browser_of, secretary):
    make_person("Cia Lind")

    found = browser_of(secretary).get(reverse("archive:entries", args=["people"]), {"q": "lind"}).text

    assert "Cia Lind" in found


def test_a_reader_merges_nothing(browser_of, reader):
    assert browser_of(reader).get(reverse("archive:entries", args=["people"])).status_code == 403
