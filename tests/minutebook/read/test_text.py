"""Plain text: lines, pages, list marks, and whether its paragraphs are broken into lines."""

from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from tests.minutebook.read.files import is_whole, texts


def read(text: str) -> Document:
    return read_bytes(text.encode(), "minutes.txt")


def test_every_line_is_a_block_with_the_line_number_of_the_file() -> None:
    document = read("\n\nProtokoll 1/2030\n\nNärvarande:\r\nAnna Ek\rBo Al\n")

    assert [(block.text, block.place.line) for block in document.blocks] == [
        ("Protokoll 1/2030", 3),
        ("Närvarande:", 5),
        ("Anna Ek", 6),
        ("Bo Al", 7),
    ]
    assert is_whole(document)


def test_a_gap_is_an_empty_line_or_the_beginning() -> None:
    document = read("ett\ntvå\n \t \ntre")

    assert [block.gap for block in document.blocks] == [True, False, True]


def test_an_indent_is_counted_with_tabs_of_eight() -> None:
    document = read("ute\n  inne\n\tlängre inne")

    assert [(block.indent, block.text) for block in document.blocks] == [(0, "ute"), (2, "inne"), (8, "längre inne")]


def test_tabs_inside_a_line_stay() -> None:
    document = read("Region Öst\t200 000 kr\nSumma\t500 000 kr")

    assert texts(document) == ["Region Öst\t200 000 kr", "Summa\t500 000 kr"]


def test_list_marks_are_kept_and_told() -> None:
    document = read("- Mötets öppnande\n• att notera\n– att tacka\n-5 grader\n1. Val")

    assert [(block.kind, block.marker, block.text) for block in document.blocks] == [
        (BlockKind.LIST_ITEM, "-", "- Mötets öppnande"),
        (BlockKind.LIST_ITEM, "•", "• att notera"),
        (BlockKind.LIST_ITEM, "–", "– att tacka"),
        (BlockKind.PARAGRAPH, "", "-5 grader"),
        (BlockKind.PARAGRAPH, "", "1. Val"),
    ]


def test_half_a_pair_of_stars_at_the_end_of_a_title_is_dropped() -> None:
    document = read("- Återkoppling från nätverket**\n\nText med 2 * 3\n\n**")

    assert texts(document) == ["- Återkoppling från nätverket", "Text med 2 * 3", "**"]


def test_form_feeds_turn_the_page() -> None:
    document = read("ett\n\ftvå\n\f\ffyra")

    assert [(block.text, block.place.page, block.gap) for block in document.blocks] == [
        ("ett", 1, True),
        ("två", 2, True),
        ("fyra", 4, True),
    ]
    assert document.source.pages == 4


def test_page_marks_turn_the_page_and_are_furniture() -> None:
    document = read("<!-- sida 1 -->\nett\n<!-- sida 2 -->\ntvå\n<!-- Page 4 -->\nfyra")

    assert [(block.kind is BlockKind.FURNITURE, block.place.page) for block in document.blocks] == [
        (True, 1),
        (False, 1),
        (True, 2),
        (False, 2),
        (True, 4),
        (False, 4),
    ]


def test_a_page_mark_that_counts_backwards_is_the_next_page() -> None:
    document = read("<!-- sida 3 -->\ntre\n<!-- sida 1 -->\nfyra")

    assert [block.place.page for block in document.blocks] == [3, 3, 4, 4]


def test_lines_of_one_width_are_wrapped() -> None:
    lines = [
        "Kommundirektörsgruppen behandlade frågan om samverkan kring näringsliv och besöksnäring och",
        "konstaterade att underlaget behöver kompletteras med uppgifter från samtliga kommuner innan",
        "ärendet kan överlämnas till styrelsen för beslut under hösten.",
    ]

    document = read("\n".join(lines))

    assert [block.wrapped for block in document.blocks] == [True, True, True]


def test_paragraphs_on_single_lines_are_not_wrapped() -> None:
    long = "Kommundirektörsgruppen behandlade frågan om samverkan kring näringsliv och besöksnäring. " * 4

    document = read(f"{long}\nBeslut:\natt notera informationen\n{long}\natt tacka")

    assert {block.wrapped for block in document.blocks} == {False}


def test_clauses_on_lines_of_their_own_are_not_wrapped() -> None:
    clauses = [
        "att rekommendera kommunerna att delta i den gemensamma upphandlingen av lönesystem",
        "att frågan om kostnadsfördelning mellan kommunerna bordläggs till mötet i maj",
        "samt att uppdra åt sekretariatet att ta fram ett underlag inför nästa möte med",
        "att tacka för informationen och önska projektgruppen lycka till med det fortsatta",
    ]

    assert {block.wrapped for block in read("\n".join(clauses)).blocks} == {False}
