import pytest

from minutebook.check.duties import open_duties
from minutebook.model.clause import VerbClass
from minutebook.model.when import Fact, When
from tests.minutebook.check.builders import clause_of, item_of, minutes_of, quoted

TEXT = "Plan\natt kansliet svarar i maj"
WHO = (Fact("kansliet", quoted(TEXT, "kansliet")),)
DUE = Fact(When(2024, 5), quoted(TEXT, "i maj"))


@pytest.mark.parametrize(
    ("verb_class", "meaning", "expected"),
    [
        (VerbClass.ASSIGN, {}, ["duty-without-addressee", "duty-without-deadline"]),
        (VerbClass.ASSIGN, {"addressees": WHO}, ["duty-without-deadline"]),
        (VerbClass.MANDATE, {"fan_out": WHO[0]}, ["duty-without-deadline"]),
        (VerbClass.COLLECT, {"addressees": WHO, "due": DUE}, []),
        (VerbClass.REPORT_BACK, {"due": DUE}, ["duty-without-addressee"]),
        (VerbClass.URGE, {}, []),
        (VerbClass.NOTE, {}, []),
        (VerbClass.ADOPT, {}, []),
    ],
)
def test_open_duties_asks_who_and_when(verb_class: VerbClass, meaning: dict[str, object], expected: list[str]) -> None:
    clause = clause_of(TEXT, "att kansliet svarar i maj", verb_class, **meaning)

    found = open_duties(minutes_of(TEXT, items=(item_of(TEXT, "Plan", clauses=(clause,)),)))

    assert [one.code for one in found] == expected
