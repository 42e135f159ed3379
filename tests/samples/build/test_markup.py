"""The light markup: what an author may write, and what becomes of it."""

from pathlib import Path

from samples.build.markup import Kind, Span, Text, plain, read_text, spans


def written(tmp_path: Path, words: str) -> Text:
    path = tmp_path / "2017-01-27-gruppen.txt"
    path.write_text(words, encoding="utf-8")
    return read_text(path)


def test_a_text_is_a_head_and_lines(tmp_path: Path) -> None:
    text = written(tmp_path, "date: 2017-01-27\nplace: Salen: den stora\n===\n# Protokoll\n\nTid: 09.00\n")

    assert text.name == "2017-01-27-gruppen"
    assert text.head == {"date": "2017-01-27", "place": "Salen: den stora"}
    assert [(line.kind, line.text) for line in text.lines] == [
        (Kind.TITLE, "Protokoll"),
        (Kind.GAP, ""),
        (Kind.PARAGRAPH, "Tid: 09.00"),
    ]


def test_an_item_has_its_number_as_printed(tmp_path: Path) -> None:
    text = written(tmp_path, "date: x\n===\n## § 12 | Budget\n## | Tema\n### Underrubrik\n#= Avsnitt\n- punkt\n---\n")

    assert [(line.kind, line.number, line.text) for line in text.lines] == [
        (Kind.ITEM, "§ 12", "Budget"),
        (Kind.ITEM, "", "Tema"),
        (Kind.SUBHEAD, "", "Underrubrik"),
        (Kind.SECTION, "", "Avsnitt"),
        (Kind.BULLET, "", "punkt"),
        (Kind.PAGE, "", ""),
    ]


def test_rows_keep_empty_cells(tmp_path: Path) -> None:
    head, row = written(tmp_path, "date: x\n===\n|= Namn | Ja | Nej\n| Eva (S) | | X\n").lines

    assert (head.cells, head.head) == (("Namn", "Ja", "Nej"), True)
    assert (row.cells, row.head) == (("Eva (S)", "", "X"), False)


def test_marks_of_truth_are_not_printed() -> None:
    assert (
        plain("{+Eva Ek}, Brohult samt [[assign/other@2018-03-01:att Eva svarar.]]")
        == "Eva Ek, Brohult samt att Eva svarar."
    )


def test_looks_are_told_apart() -> None:
    assert spans("**Beslut** om <<tolv~elva>> {{dagar}}") == [
        Span("Beslut", bold=True),
        Span(" om "),
        Span("elva", inserted=True, old="tolv"),
        Span(" "),
        Span("dagar", control=True),
    ]
