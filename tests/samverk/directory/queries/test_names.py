"""Names in time, and people by letter."""

from datetime import date

import pytest

from samverk.directory.models import Person
from samverk.directory.queries.names import LETTERS, beginning_with, in_time, letters_of
from tests.factories import make_body, make_body_name, make_person

pytestmark = pytest.mark.django_db


def test_names_stand_in_time_with_the_undated_last() -> None:
    body = make_body()
    for name, day in (("Sist", None), ("Nyast", date(2020, 1, 1)), ("Äldst", date(1998, 1, 1))):
        make_body_name(body, name, valid_from=day)

    assert [name.name for name in in_time(list(body.names.all()))] == ["Äldst", "Nyast", "Sist"]


def test_letters_are_those_that_names_begin_with() -> None:
    for name in ("ådel", "Zara", "östen", "anna", "Ärla", "9:e mannen"):
        make_person(name)

    assert letters_of(Person.objects.all()) == ["A", "Z", "Å", "Ä", "Ö"]


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_finds_its_own_names_only(letter: str) -> None:
    made = [make_person(f"{first}na Ek") for first in LETTERS]

    assert list(beginning_with(Person.objects.all(), letter)) == [made[LETTERS.index(letter)]]
