"""A thing is known by all that is part of it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.contacts.models import Visit
from samverk.preservation.parts import files_of, fingerprints
from samverk.records.actions import store_file
from tests.factories import make_body
from tests.samverk.preservation.making import contact_person, letter

pytestmark = pytest.mark.django_db


def visit():
    party = contact_person().organisation
    made = Visit.objects.create(organisation=party, body=make_body(), title="Besök", on=date(2024, 5, 1))
    made.questions.create(position=1, text="Hur går det?")
    return made


def mark(thing):
    return fingerprints([type(thing).objects.get(pk=thing.pk)])[thing.pk]


def test_what_has_not_changed_has_the_same_fingerprint():
    made = visit()

    assert mark(made) == mark(made)


@pytest.mark.parametrize(
    "change",
    [
        lambda made: Visit.objects.update(title="Annat"),
        lambda made: made.questions.update(answer="Bra"),
        lambda made: made.questions.create(position=2, text="Och ni?"),
        lambda made: made.questions.all().delete(),
    ],
)
def test_a_change_of_the_thing_or_of_a_part_shows(change):
    made = visit()
    before = mark(made)

    change(made)

    assert mark(made) != before


def test_the_files_of_parts_are_the_things_files():
    first, second = letter(1), letter(2)
    file = store_file(b"Bilaga", media_type="text/plain")
    first.enclosures.create(name="a.txt", stored_file=file)

    assert files_of([first, second]) == {first.pk: {file.pk}, second.pk: set()}


def test_many_things_cost_as_many_queries_as_one():
    letters = [letter(number) for number in range(4)]
    for one in letters:
        one.enclosures.create(name="a.txt", stored_file=store_file(b"Bilaga", media_type="text/plain"))

    with CaptureQueriesContext(connection) as few:
        fingerprints(letters[:1])
    with CaptureQueriesContext(connection) as many:
        fingerprints(letters)

    assert len(many) == len(few)
