"""A meeting with all that stands in its minutes."""

import pytest

from samverk.meetings.models import Attendance, Clause, Item
from samverk.meetings.queries.meeting_sheet import attendance_lists, clauses_without_item, item_sheets, paragraphs
from tests.factories import make_attendance, make_clause, make_item, make_meeting, make_presenter


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


@pytest.mark.django_db
def test_items_stand_in_order_with_what_is_theirs() -> None:
    meeting = make_meeting()
    first, second = make_item(meeting, "Ett"), make_item(meeting, "Två")
    for item, text in ((second, "c"), (first, "a"), (first, "b")):
        make_clause(item, text)
    make_presenter(second, "Disa")
    loose = make_clause(None, "loose", meeting=meeting)

    sheets = item_sheets(Item.objects.all(), Clause.objects.all())

    assert [(sheet.item, [row.text for row in sheet.clauses]) for sheet in sheets] == [
        (first, ["a", "b"]),
        (second, ["c"]),
    ]
    assert [[one.name_as_written for one in sheet.presenters] for sheet in sheets] == [[], ["Disa"]]
    assert [row.public_id for row in clauses_without_item(Clause.objects.all())] == [loose.public_id]


@pytest.mark.django_db
def test_names_stand_in_their_lists_in_the_order_of_the_text() -> None:
    meeting = make_meeting()
    for name, section in (("A", "guest"), ("B", "present"), ("C", "absent"), ("D", "present")):
        make_attendance(meeting, name, section=section)

    lists = attendance_lists(Attendance.objects.all())

    found = [[one.name_as_written for one in names] for names in (lists.present, lists.absent, lists.guests)]
    assert found == [["B", "D"], ["C"], ["A"]]
