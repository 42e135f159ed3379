"""Paging: bounded, and with addresses that keep what was asked for."""

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from samverk.design import paging
from samverk.design.paging import page_of
from samverk.directory.models import Organisation
from tests.factories import make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def names() -> list[str]:
    """Store seven organisations."""
    return [make_organisation(f"Ort {number}").name for number in range(7)]


def asked(words: str):  # type: ignore[no-untyped-def]
    return page_of(Organisation.objects.order_by("id"), QueryDict(words), size=3)


def test_page_holds_its_rows_and_knows_the_rest(names: list[str]) -> None:
    page = asked("page=2&kind=x")

    assert [row.name for row in page.rows] == names[3:6]
    assert (page.number, page.total, page.last_number, page.has_next) == (2, 7, 3, True)
    assert (page.previous_address, page.next_address) == ("?page=1&kind=x", "?page=3&kind=x")


@pytest.mark.parametrize(("words", "number"), [("", 1), ("page=0", 1), ("page=-4", 1), ("page=x", 1), ("page=99", 3)])
def test_what_is_no_page_is_the_nearest_one(names: list[str], words: str, number: int) -> None:
    assert asked(words).number == number


def test_counting_stops_at_the_bound(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", 2)

    page = asked("page=7")

    assert (page.total, page.is_counted, page.number, page.has_next) == (6, False, 2, False)


def test_page_takes_two_queries(names: list[str], django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(2):
        asked("page=2")


def test_empty_list_has_one_empty_page() -> None:
    page = asked("")

    assert (list(page.rows), page.number, page.last_number, page.has_next) == ([], 1, 1, False)
