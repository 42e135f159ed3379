from datetime import date

import pytest

from minutebook.check.weekends import days_on_weekends
from minutebook.model.finding import Level
from minutebook.model.when import Fact
from tests.minutebook.check.builders import item_of, minutes_of, quoted

TEXT = "1. Resa\nAvresa 2024-05-04, hemresa söndag, frist 3 maj."


@pytest.mark.parametrize(
    ("day", "words", "derived", "level"),
    [
        (date(2024, 5, 4), "2024-05-04", False, Level.WARNING),
        (date(2024, 5, 5), "söndag", False, Level.WARNING),
        (date(2024, 5, 4), "3 maj", True, Level.NOTE),
    ],
)
def test_days_on_weekends_tells_saturdays_and_sundays(day: date, words: str, derived: bool, level: Level) -> None:
    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Resa", dates=(Fact(day, quoted(TEXT, words), derived),)),))

    found = list(days_on_weekends(minutes))

    assert [(one.code, one.level, one.words, one.detail) for one in found] == [
        ("day-on-weekend", level, words, str(day))
    ]


@pytest.mark.parametrize(
    ("day", "derived"), [(date(2024, 5, 3), False), (date(2024, 5, 6), False), (date(2024, 1, 6), True)]
)
def test_days_on_weekends_leaves_working_days_and_guessed_past_days_alone(day: date, derived: bool) -> None:
    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Resa", dates=(Fact(day, quoted(TEXT, "3 maj"), derived),)),))

    assert list(days_on_weekends(minutes)) == []


@pytest.mark.parametrize("words", ["från och med den 1 juni 2024", "per 2024-06-01", "t.o.m. den 1 juni 2024"])
def test_days_on_weekends_leaves_the_ends_of_periods_alone(words: str) -> None:
    text = f"1. Resa\nGäller {words}."
    day = quoted(text, words[-10:] if words.startswith("per") else "1 juni 2024")

    minutes = minutes_of(text, items=(item_of(text, "Resa", dates=(Fact(date(2024, 6, 1), day),)),))

    assert list(days_on_weekends(minutes)) == []
