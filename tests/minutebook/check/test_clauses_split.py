import pytest

from minutebook.check.clauses_split import split_clauses
from tests.minutebook.check.builders import clause_of, item_of, minutes_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plan\natt ett 171218 att två", [("clause-split", "att två", "")]),
        ("Plan\natt ett 171218\natt två", []),
        ("Plan\natt ett 171218, att två", []),
        ("Plan\natt ett 171218 samt att två", []),
    ],
)
def test_split_clauses_tells_where_one_line_held_two(text: str, expected: list[tuple[str, str, str]]) -> None:
    clauses = (clause_of(text, "att ett 171218"), clause_of(text, "att två"))

    assert told(split_clauses(minutes_of(text, items=(item_of(text, "Plan", clauses=clauses),)))) == expected
