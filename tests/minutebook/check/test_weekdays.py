from datetime import date

import pytest

from minutebook.check.weekdays import wrong_weekdays
from minutebook.model.when import Fact
from tests.minutebook.check.builders import item_of, minutes_of, quoted, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Resa\nMåndagen den 17 maj 2024", [("weekday-contradicts-day", "Måndag 17 maj 2024", "2024-05-17")]),
        ("1. Resa\nfredag, 17 maj 2024", []),
        ("1. Resa\nFredagen den 17 maj 2024", []),
        ("1. Resa\nMöte på en måndag. Sedan 17 maj 2024", []),
    ],
)
def test_wrong_weekdays_compares_with_the_calendar(text: str, expected: list[tuple[str, str, str]]) -> None:
    fact = Fact(date(2024, 5, 17), quoted(text, "17 maj 2024"))

    minutes = minutes_of(text, items=(item_of(text, "Resa", dates=(fact,)),))

    assert told(wrong_weekdays(minutes)) == expected


def test_wrong_weekdays_looks_at_the_day_of_the_meeting_too() -> None:
    text = "Tisdag 2024-03-15"
    minutes = minutes_of(text, date=Fact(date(2024, 3, 15), quoted(text, "2024-03-15")))

    assert told(wrong_weekdays(minutes)) == [("weekday-contradicts-day", "Tisdag 2024-03-15", "2024-03-15")]
