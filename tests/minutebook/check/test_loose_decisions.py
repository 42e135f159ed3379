from minutebook.check.loose_decisions import loose_decisions
from tests.minutebook.check.builders import clause_of, item_of, minutes_of, told

TEXT = "Alfa\natt ett\nBeta\natt två\natt tre"


def test_loose_decisions_stand_outside_the_numbered_items() -> None:
    items = (
        item_of(TEXT, "Alfa", "1", 1, clauses=(clause_of(TEXT, "att ett"),)),
        item_of(TEXT, "Beta", None, 2, clauses=(clause_of(TEXT, "att två"),)),
    )

    found = loose_decisions(minutes_of(TEXT, items=items, unnumbered_clauses=(clause_of(TEXT, "att tre"),)))

    assert told(found) == [("decision-outside-items", "att två", ""), ("decision-outside-items", "att tre", "")]


def test_loose_decisions_leaves_minutes_without_any_numbers_alone() -> None:
    items = (item_of(TEXT, "Alfa", None, 1, clauses=(clause_of(TEXT, "att ett"),)),)

    assert list(loose_decisions(minutes_of(TEXT, items=items))) == []
