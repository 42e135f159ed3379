from datetime import date

from minutebook.check.meeting_days import odd_meeting_days
from minutebook.model.when import Fact
from tests.minutebook.check.builders import item_of, minutes_of, quoted, told

TEXT = "1. Plan\nmötet den 2024-04-19, styrelsemötet 2024-05-17, nämndens sammanträde 2024-06-13, resan 2024-06-04"


def facts(*days: str) -> tuple[Fact[date], ...]:
    return tuple(Fact(date.fromisoformat(day), quoted(TEXT, day)) for day in days)


def test_odd_meeting_days_tells_the_one_meeting_on_another_weekday() -> None:
    days = facts("2024-04-19", "2024-05-17", "2024-06-13", "2024-06-04")

    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Plan", dates=days),))

    assert told(odd_meeting_days(minutes)) == [("odd-meeting-day", "2024-06-13", "2024-06-13")]


def test_odd_meeting_days_needs_three_on_the_usual_day() -> None:
    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Plan", dates=facts("2024-04-19", "2024-06-13")),))

    assert list(odd_meeting_days(minutes)) == []
