"""Markdown: marks are taken for what they mean and left out."""

import pytest

from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from minutebook.read.markdown import plain
from tests.minutebook.read.files import cells, is_whole, texts


def read(text: str, name: str = "minutes.md") -> Document:
    return read_bytes(text.encode(), name)


def test_headings_have_levels_and_no_marks() -> None:
    document = read("# Protokoll\n\n### *Ärenden* ###\n\nStyrelsen\n=========\nBeslut\n---\n#tagg")

    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "Protokoll"),
        (BlockKind.HEADING, 3, "Ärenden"),
        (BlockKind.HEADING, 1, "Styrelsen"),
        (BlockKind.HEADING, 2, "Beslut"),
        (BlockKind.PARAGRAPH, None, "#tagg"),
    ]
    assert is_whole(document)


@pytest.mark.parametrize(
    ("marked", "printed"),
    [
        ("**samt att** ärendet tas upp", "samt att ärendet tas upp"),
        ("***Tematisk*** _uppföljning_ av __allt__", "Tematisk uppföljning av allt"),
        ("kostar 2 * 3 * 4 kr", "kostar 2 * 3 * 4 kr"),
        ("fil_med_streck och ______________", "fil_med_streck och ______________"),
        ("se [protokollet](https://a.example/b_c 'titel') här", "se protokollet här"),
        ("![Logotyp](bild.png) Byköping", "Logotyp Byköping"),
        (r"1\. Val \*med\* stjärnor", "1. Val *med* stjärnor"),
        ("`kod` &amp; &sect; 3", "kod & § 3"),
        ("<b>fet</b> och <u>under</u>", "fet och under"),
        ("mindre < än > mer", "mindre < än > mer"),
    ],
)
def test_marks_inside_a_line_are_left_out(marked: str, printed: str) -> None:
    assert plain(marked) == printed


def test_bold_means_the_whole_line() -> None:
    document = read("**Beslut:**\n**Närvarande:** Anna Ek\n- **Val**\n#### **1. Budget**")

    assert [(block.text, block.bold) for block in document.blocks] == [
        ("Beslut:", True),
        ("Närvarande: Anna Ek", False),
        ("- Val", True),
        ("1. Budget", True),
    ]


def test_lists_keep_their_marks_and_know_their_level() -> None:
    document = read("- ett\n  - två\n1. tre\n2) fyra")

    assert [(block.marker, block.level, block.text) for block in document.blocks] == [
        ("-", 1, "- ett"),
        ("-", 2, "- två"),
        ("1.", 1, "1. tre"),
        ("2)", 1, "2) fyra"),
    ]


def test_tables_become_rows() -> None:
    document = read("| Namn | Kommun |\n|---|:---:|\n| Anna **Ek** | |\n| | a \\| b |")

    assert [cells(block) for block in document.blocks] == [["Namn", "Kommun"], ["Anna Ek", ""], ["", "a | b"]]
    assert is_whole(document)


def test_rules_fences_and_quote_marks_are_left_out() -> None:
    document = read("Före\n\n---\n\n> Citat\n\n```\nkod\n```\n***")

    assert texts(document) == ["Före", "Citat", "kod"]


def test_line_numbers_are_those_of_the_file() -> None:
    document = read("# Protokoll\n\n---\n\nText")

    assert [(block.text, block.place.line) for block in document.blocks] == [("Protokoll", 1), ("Text", 5)]


def test_a_text_with_evident_marks_is_read_as_markdown() -> None:
    document = read("## Protokoll\n\n**Beslut:**\n\n**att** notera", "minutes.txt")

    assert (document.source.media_type, texts(document)) == ("text/markdown", ["Protokoll", "Beslut:", "att notera"])


@pytest.mark.parametrize("text", ["- Öppnande**\n- Val**\n", "# en rad\nText", "a*b*c", "1. Val\n2. Budget"])
def test_a_text_without_evident_marks_stays_text(text: str) -> None:
    assert read(text, "minutes.txt").source.media_type == "text/plain"


@pytest.mark.parametrize("text", ["# a" + " " * 200_000 + "b", "---" + " " * 200_000 + "b", "**" * 100_000 + "b"])
def test_marks_that_lead_nowhere_take_no_time(text: str) -> None:
    assert is_whole(read(text))
