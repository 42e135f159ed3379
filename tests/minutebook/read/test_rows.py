"""Table rows: what stands side by side is printed side by side."""

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line
from minutebook.read.rows import row_lines

LONG = "En mening som är så lång att den fyller mer än en rad i sin spalt och därför måste vara löpande text på sidan."


def cell(*words: str) -> list[Line]:
    return [Line(word) for word in words]


def test_lines_of_cells_stand_side_by_side() -> None:
    rows = row_lines([cell("Beslutande"), cell("Anna Ek", "Bo Al")])

    assert [(row.kind, row.columns) for row in rows] == [
        (BlockKind.ROW, ("Beslutande", "Anna Ek")),
        (BlockKind.ROW, ("", "Bo Al")),
    ]


def test_an_empty_line_in_a_cell_keeps_the_others_level() -> None:
    rows = row_lines([[Line("Anna Ek"), Line("Bo Al", blank=1)], cell("ja", "kanske", "nej")])

    assert [row.columns for row in rows] == [("Anna Ek", "ja"), ("", "kanske"), ("Bo Al", "nej")]


def test_rows_that_are_empty_make_a_gap() -> None:
    rows = row_lines([[Line("Anna Ek"), Line("Bo Al", blank=2)], []])

    assert [(row.columns, row.blank) for row in rows] == [(("Anna Ek", ""), 0), (("Bo Al", ""), 2)]


def test_a_heading_alone_in_its_row_stays_a_heading() -> None:
    heading = Line("§ 12 Val", BlockKind.HEADING, level=2, bold=True, marker="§ 12")

    rows = row_lines([[heading], []])

    assert [(row.kind, row.level, row.bold, row.marker) for row in rows] == [(BlockKind.HEADING, 2, True, "§ 12")]


def test_a_label_beside_one_long_text_stays_beside_it() -> None:
    rows = row_lines([cell("Beslut"), cell(LONG, LONG)])

    assert [row.columns for row in rows] == [("Beslut", LONG), ("", LONG)]


def test_two_running_texts_are_read_one_after_the_other() -> None:
    rows = row_lines([cell("a", LONG), cell("b", LONG)])

    assert [row.text for row in rows] == ["a", LONG, "b", LONG]


def test_a_tab_inside_a_cell_makes_no_cell() -> None:
    assert [row.columns for row in row_lines([cell("a\tb"), cell("c")])] == [("a b", "c")]


def test_a_row_without_words_prints_nothing() -> None:
    assert row_lines([[], [], []]) == []
