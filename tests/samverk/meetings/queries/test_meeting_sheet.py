"""A meeting with all that stands in its minutes."""

from datetime import time

import pytest

from samverk.meetings.queries.meeting_sheet import (
    AttendanceRow,
    Interval,
    ItemRow,
    PresenterRow,
    ProcedureRow,
    attendance_lists,
    item_sheets,
    paragraphs,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En mening.\nEn till.", ["En mening.", "En till."]),
        ("Kvarnsele svarade den\n6 februari.", ["Kvarnsele svarade den 6 februari."]),
        ("Detta går\nvidare till\nstyrelsen.", ["Detta går vidare till styrelsen."]),
        ("Kommun Beslut\nBrohult Ja\nEkelunda Nej", ["Kommun Beslut", "Brohult Ja", "Ekelunda Nej"]),
        ("  \n\n", []),
    ],
)
def test_lines_go_on_in_the_middle_of_a_sentence_only(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_items_stand_in_order_with_what_is_theirs() -> None:
    items = [(7, "aaa", 1, "1", "Ett", False, "En rad.\nEn till."), (5, "bbb", 2, "2", "Två", False, "")]

    sheets = item_sheets(items, {}, presenters=[(5, "Disa", "Brohult", None)], procedures=[(7, "vote", "Ja 3")])

    assert [sheet.item for sheet in sheets] == [ItemRow(*row) for row in items]
    assert [list(sheet.presenters) for sheet in sheets] == [[], [PresenterRow("Disa", "Brohult", None)]]
    assert [list(sheet.procedures) for sheet in sheets] == [[ProcedureRow("vote", "Ja 3")], []]
    assert [sheet.background for sheet in sheets] == [["En rad.", "En till."], []]


def test_names_stand_in_their_lists_in_the_order_of_the_text() -> None:
    said = ("", False, False, "", "", None, None, None)
    rows = [
        (number, section, name, *said, None, None)
        for number, (name, section) in enumerate(
            (("A", "guest"), ("B", "present"), ("C", "absent"), ("D", "present")),
        )
    ]

    lists = attendance_lists(rows)

    found = [[one.name_as_written for one in names] for names in (lists.present, lists.absent, lists.guests)]
    assert found == [["B", "D"], ["C"], ["A"]]


def test_intervals_of_one_name_stand_together() -> None:
    said = ("present", "A", "", False, False, "", "", None, None, None)
    morning, evening = (time(9), time(10)), (time(15), None)

    lists = attendance_lists([(1, *said, *morning), (1, *said, *evening), (2, *said, None, None)])

    assert lists.present == [
        AttendanceRow(*said, [Interval(*morning), Interval(*evening)]),
        AttendanceRow(*said, []),
    ]
