"""Who a name is on a day: one person with a mandate, a decision, or nobody."""

from datetime import date

import pytest

from samverk.directory.actions import NameInTime, add_person, ensure_body, ensure_mandate, ensure_organisation
from samverk.directory.models import Organisation, Person, PersonName
from samverk.directory.naming import name_key
from samverk.directory.queries import ALWAYS, Certainty, Linked, LinkRule, Period, load_name_index, make_linker

pytestmark = pytest.mark.django_db
DAY = date(2017, 11, 17)
EARLY, LATE = date(2000, 1, 1), date(2099, 1, 1)


@pytest.fixture
def storvik() -> Organisation:
    return ensure_organisation("Storvik")


@pytest.fixture
def ekby() -> Organisation:
    return ensure_organisation("Ekby")


def holder(name: str, organisation: Organisation | None, first: date | None, last: date | None) -> Person:
    person = add_person(name)
    ensure_mandate(person, organisation=organisation, holds_from=first, holds_to=last)
    return person


def who(name: str, organisation: Organisation | None, *rules: LinkRule, written: str = "") -> Linked:
    linker = make_linker(load_name_index(), rules)
    key = name_key(organisation.name if organisation else written)
    return linker.person(name_key(name), organisation.pk if organisation else None, key, DAY)


def test_one_person_with_a_mandate_that_day_is_linked(storvik: Organisation) -> None:
    anna = holder("Anna Berg", storvik, EARLY, None)

    assert who("ANNA  berg", storvik) == Linked(anna.pk, Certainty.LINKED)


@pytest.mark.parametrize(
    ("first", "last", "certainty"),
    [
        (DAY, DAY, Certainty.LINKED),
        (None, None, Certainty.LINKED),
        (date(2017, 11, 18), None, Certainty.SUGGESTED),
        (EARLY, date(2017, 11, 16), Certainty.SUGGESTED),
    ],
)
def test_the_mandate_must_cover_the_day(
    storvik: Organisation, first: date | None, last: date | None, certainty: Certainty
) -> None:
    holder("Anna Berg", storvik, first, last)

    assert who("Anna Berg", storvik).certainty == certainty


def test_a_mandate_elsewhere_is_no_link(storvik: Organisation, ekby: Organisation) -> None:
    holder("Anna Berg", storvik, EARLY, None)

    assert who("Anna Berg", ekby) == Linked(None, Certainty.SUGGESTED)
    assert who("Anna Berg", None, written="Okända kommun") == Linked(None, Certainty.SUGGESTED)


def test_where_no_organisation_is_written_the_only_one_in_office_is_meant(
    storvik: Organisation, ekby: Organisation
) -> None:
    anna = holder("Anna Berg", storvik, EARLY, None)
    assert who("Anna Berg", None) == Linked(anna.pk, Certainty.LINKED)

    holder("Anna Berg", ekby, EARLY, None)

    assert who("Anna Berg", None) == Linked(None, Certainty.SUGGESTED)
    assert who("Anna Berg", storvik) == Linked(anna.pk, Certainty.LINKED)


def test_another_name_counts_while_it_was_borne(storvik: Organisation) -> None:
    anna = holder("Anna Berg", storvik, EARLY, None)
    PersonName.objects.create(person=anna, name="Anna Lind", valid_to=date(2016, 1, 1))
    PersonName.objects.create(person=anna, name="A Berg")

    assert who("A Berg", storvik) == Linked(anna.pk, Certainty.LINKED)
    assert who("Anna Lind", storvik) == Linked(None, Certainty.UNLINKED)


def test_nobody_of_that_name_is_nobody(storvik: Organisation) -> None:
    assert who("Anna Berg", storvik) == Linked(None, Certainty.UNLINKED)


def test_a_decision_goes_before_every_mandate_but_only_where_it_speaks(
    storvik: Organisation, ekby: Organisation
) -> None:
    anna = holder("Anna Berg", storvik, EARLY, None)
    other = add_person("Anna Berg")
    key = "anna berg"

    assert who("Anna Berg", ekby, LinkRule(key, ekby.pk, "", ALWAYS, other.pk)) == Linked(other.pk, Certainty.CONFIRMED)
    assert who("Anna Berg", storvik, LinkRule(key, ekby.pk, "", ALWAYS, other.pk)).person_id == anna.pk
    assert who("Anna Berg", storvik, LinkRule(key, storvik.pk, "", Period(LATE, None), other.pk)).person_id == anna.pk
    assert who("Anna Berg", storvik, LinkRule(key, None, "", ALWAYS, None)) == Linked(None, Certainty.CONFIRMED)
    assert who(
        "Anna Berg", None, LinkRule(key, None, "region nord", ALWAYS, other.pk), written="Region Nord"
    ) == Linked(other.pk, Certainty.CONFIRMED)


def test_organisations_are_known_by_the_names_of_their_day(storvik: Organisation) -> None:
    ensure_organisation("Norrhamn", names=[NameInTime("Hamnstad", valid_to=date(2010, 1, 1)), "Norrhamns kommun"])
    linker = make_linker(load_name_index())

    assert linker.organisation("Storviks kommun", DAY) == storvik.pk
    assert linker.organisation("Norrhamns stad", DAY) == Organisation.objects.get(name="Norrhamn").pk
    assert linker.organisation("Hamnstad", DAY) is None
    assert linker.organisation("Hamnstad", date(2009, 1, 1)) is not None
    assert linker.organisation(None, DAY) is None


def test_bodies_are_known_by_name_alias_and_form_unless_two_fit() -> None:
    board = ensure_body("Styrelsen")
    ensure_body("Nätverket A", names=["Nätverk"])
    ensure_body("Nätverket B", names=["Nätverket"])
    linker = make_linker(load_name_index())

    assert linker.body("styrelsens", DAY) == board.pk
    assert linker.body("Nätverkets", DAY) is None
    assert linker.body("Presidiet", DAY) is None
