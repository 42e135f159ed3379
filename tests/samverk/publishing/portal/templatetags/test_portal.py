"""Words and days of rows."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from samverk.publishing.portal.templatetags.portal import act, as_precise, due_day, effect, worded


@pytest.mark.parametrize(
    ("precision", "written"),
    [("day", "1 October 2024"), ("month", "October 2024"), ("quarter", "quarter 4 of 2024"), ("year", "2024")],
)
def test_days_are_as_precise_as_they_were_written(precision: str, written: str) -> None:
    with override("en"):
        assert as_precise(date(2024, 10, 1), precision) == written


def test_clause_without_deadline_has_none() -> None:
    assert due_day(SimpleNamespace(due_first_on=None, due_precision="")) == ""


def test_acts_are_told_in_words_and_unknown_ones_as_they_are() -> None:
    with override("en"):
        assert (act("allocate"), effect("allocate")) == ("Money allocated", "Money is bound for a purpose.")

    assert (act("levitate"), effect("levitate")) == ("levitate", "")


def test_values_are_told_from_the_table_named() -> None:
    with override("en"):
        assert [worded("absent", "ATTENDANCE"), worded("odd", "ATTENDANCE")] == ["Reported absent", "odd"]
