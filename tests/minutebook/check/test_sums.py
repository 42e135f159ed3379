import pytest

from minutebook.check.sums import wrong_sums
from minutebook.model.clause import VerbClass
from minutebook.model.when import Fact
from tests.minutebook.check.builders import clause_of, item_of, minutes_of, quoted, told


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Buss\t200 kr\nMat\t100 kr\nTotalt\t300 kr\n", []),
        ("Buss\t200 kr\nMat\t100 kr\nSumma\t350 kr\n", [("total-does-not-add-up", "350 kr", "300")]),
        (
            "Buss 200 kkr\n\nMat 100 tkr\n\nTotal projektbudget 0,4 mkr\n",
            [("total-does-not-add-up", "0,4 mkr", "300000")],
        ),
        ("Buss 200 kr\nTotalt 350 kr\n", []),
        ("Buss 200 kr\nSedan talade alla länge.\nMat 100 kr\nTotalt 350 kr\n", []),
        ("Totalt 350 kr beviljades förra året.\n", []),
        ("Kostnaden, 300 kr, fördelas så:\n| Buss | 200 kr\n| Mat | 100 kr\n| Summa | 300 kr\n", []),
    ],
)
def test_wrong_sums_adds_up_the_rows_above_a_total(table: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(wrong_sums(minutes_of(table))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("att betala 100 kr (buss 60 kr, mat 40 kr)", []),
        ("att betala 100 kr (buss 60 kr, mat 50 kr)", [("parts-do-not-add-up", "100 kr", "110")]),
        ("att betala 100 kr (varav buss 60 kr, mat 20 kr)", []),
        ("att betala 100 kr (buss 60 kr)", []),
    ],
)
def test_wrong_sums_adds_up_the_parts_in_brackets(words: str, expected: list[tuple[str, str, str]]) -> None:
    text = f"Kostnader\n{words}"
    clause = clause_of(text, words, VerbClass.ALLOCATE, amount_ore=Fact(10_000, quoted(text, "100 kr")))

    assert told(wrong_sums(minutes_of(text, items=(item_of(text, "Kostnader", clauses=(clause,)),)))) == expected
