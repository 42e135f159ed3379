import pytest

from minutebook.check.deadlines import early_deadlines
from minutebook.model.clause import ReturnsTo, VerbClass
from minutebook.model.when import Fact, When
from tests.minutebook.check.builders import clause_of, item_of, minutes_of, quoted, told

TEXT = "Plan\natt kansliet svarar senast då"


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (When(2024, 3, 14), [("deadline-before-meeting", "då", "2024-03-14")]),
        (When(2023, 12), [("deadline-before-meeting", "då", "2023-12")]),
        (When(2024, 3, 15), []),
        (When(2024, 3), []),
        (When(2024), []),
        (When(2025, quarter=1), []),
    ],
)
def test_early_deadlines_are_over_before_the_meeting(due: When, expected: list[tuple[str, str, str]]) -> None:
    clause = clause_of(TEXT, "att kansliet svarar senast då", VerbClass.ASSIGN, due=Fact(due, quoted(TEXT, "då")))

    minutes = minutes_of(TEXT, items=(item_of(TEXT, "Plan", clauses=(clause,)),))

    assert told(early_deadlines(minutes)) == expected


def test_early_deadlines_looks_at_the_meeting_of_return_and_needs_a_day_of_meeting() -> None:
    returns = ReturnsTo("styrelsen", When(2024, 1, 12), quoted(TEXT, "då"))
    clause = clause_of(TEXT, "att kansliet svarar senast då", VerbClass.RETURN, returns_to=returns)
    items = (item_of(TEXT, "Plan", clauses=(clause,)),)

    assert told(early_deadlines(minutes_of(TEXT, items=items))) == [("deadline-before-meeting", "då", "2024-01-12")]
    assert list(early_deadlines(minutes_of(TEXT, items=items, date=None))) == []
