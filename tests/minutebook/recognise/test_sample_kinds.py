"""What the clauses of ten houses do, and by when, as a person reads them; in the order of the text."""

import pytest

from minutebook import read_file, recognise
from tests.minutebook.recognise.test_samples import TEXTS

BY_STEM = {path.stem: path for path in TEXTS}
Told = list[tuple[str, str | None]]


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        (
            "federation-att",
            [
                ("appoint", None),
                ("note", None),
                ("approve", None),
                ("refer", None),
                ("adopt", None),
                ("adopt", None),
                ("assign", "2020-02-20"),
            ],
        ),
        ("actions-table", [("approve", None), ("assign", "2022-01-31"), ("adopt", None)]),
        ("chief-group-actions", [("assign", "2022-02-25"), ("other", None), ("other", None)]),
        ("hr-network", [("approve", None), ("assign", "2019-06-14"), ("other", None)]),
        ("finance-network", [("endorse", None), ("postpone", None), ("appoint", None), ("other", None)]),
        ("scouts-table", [("allocate", None), ("other", None), ("assign", "2025-04-01")]),
        (
            "water-delegation",
            [("approve", None), ("adopt", None), ("other", None), ("assign", "2016-11-01"), ("postpone", None)],
        ),
        (
            "housing-table",
            [
                ("appoint", None),
                ("approve", None),
                ("approve", None),
                ("approve", None),
                ("assign", None),
                ("other", None),
                ("approve", None),
            ],
        ),
        (
            "board-to-council",
            [("approve", None), ("refer", None), ("adopt", None), ("assign", "2024-03-15"), ("note", None)],
        ),
        (
            "directors-signs",
            [
                ("note", None),
                ("approve", None),
                ("cancel", None),
                ("thank", None),
                ("assign", None),
                ("appoint", "2023-06-16"),
                ("note", None),
                ("postpone", None),
            ],
        ),
    ],
)
def test_leading_kind_and_day(house: str, expected: Told) -> None:
    minutes = recognise(read_file(BY_STEM[house]))
    meanings = [clause.meaning for item in minutes.items for clause in item.clauses]

    assert [(str(told.kinds[0]), str(told.due.value) if told.due else None) for told in meanings] == expected
