"""What the address of the register may ask for."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from samverk.publishing.portal.forms import ClauseFilters, ore


def test_an_empty_address_asks_for_nothing() -> None:
    filters = ClauseFilters(QueryDict(""))

    assert filters.is_valid()
    assert not any(filters.cleaned_data.values())


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("from=2024-13-01", "from"),
        ("least=-1", "least"),
        ("most=1e99", "most"),
        ("act=levitate", "act"),
        ("deadline=soon", "deadline"),
        ("sort=magic", "sort"),
    ],
)
def test_what_cannot_be_is_told_and_the_rest_holds(words: str, field: str) -> None:
    filters = ClauseFilters(QueryDict(f"{words}&addressee=sekretariatet"))

    assert not filters.is_valid()
    assert list(filters.errors) == [field]
    assert filters.cleaned_data["addressee"] == "sekretariatet"


@pytest.mark.parametrize(("kronor", "expected"), [(Decimal("21.5"), 2150), (Decimal(0), 0), (None, None)])
def test_kronor_are_asked_for_and_ore_are_kept(kronor: Decimal | None, expected: int | None) -> None:
    assert ore(kronor) == expected
