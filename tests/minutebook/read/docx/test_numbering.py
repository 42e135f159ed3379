"""Automatic numbers of Word lists, as a printed page shows them."""

import pytest

from minutebook.read import read_bytes
from tests.minutebook.read.files import numbered, paragraph, texts, word_file


def level(number: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def one_list(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def read(body: str, numbering: str, styles: str = "") -> list[str]:
    return texts(read_bytes(word_file(body, numbering=numbering, styles=styles), "minutes.docx"))


def test_numbering_writes_section_signs() -> None:
    body = numbered("Mötets öppnande") + paragraph("Ordföranden hälsade välkommen.") + numbered("Budget")

    lines = read(body, one_list(level(0, "§ %1", start=12)))

    assert lines == ["§ 12 Mötets öppnande", "Ordföranden hälsade välkommen.", "§ 13 Budget"]


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("decimal", ["1)", "2)", "3)", "4)"]),
        ("decimalZero", ["01)", "02)", "03)", "04)"]),
        ("lowerLetter", ["a)", "b)", "c)", "d)"]),
        ("upperLetter", ["A)", "B)", "C)", "D)"]),
        ("lowerRoman", ["i)", "ii)", "iii)", "iv)"]),
        ("upperRoman", ["I)", "II)", "III)", "IV)"]),
    ],
)
def test_numbering_counts_in_every_form(form: str, marks: list[str]) -> None:
    lines = read("".join(numbered("att") for _ in marks), one_list(level(0, "%1)", form)))

    assert lines == [f"{mark} att" for mark in marks]


def test_numbering_counts_levels_and_starts_lower_ones_again() -> None:
    levels = one_list(level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3"))
    body = "".join(numbered("x", level=depth) for depth in (0, 1, 2, 2, 1, 2, 0, 1))

    lines = read(body, levels)

    assert [line.split()[0] for line in lines] == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1"]


def test_numbering_goes_on_where_a_level_never_starts_again() -> None:
    levels = one_list(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered("x", level=depth) for depth in (0, 1, 1, 0, 1))

    lines = read(body, levels)

    assert lines == ["1. x", "1) x", "2) x", "2. x", "3) x"]


def test_numbering_shows_upper_levels_in_figures_where_the_list_is_legal() -> None:
    levels = one_list(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))

    lines = read(numbered("x") + numbered("y", level=1), levels)

    assert lines == ["I. x", "1.1 y"]


def test_numbering_starts_where_an_override_says() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'

    lines = read(numbered("x") + numbered("y"), one_list(level(0, "%1."), overrides=start))

    assert lines == ["7. x", "8. y"]


def test_numbering_of_a_second_list_starts_again_only_with_an_override() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = one_list(level(0, "%1.")) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{start}</w:num>'
    )
    body = numbered("a") + numbered("b", list_id=2) + numbered("c", list_id=3) + numbered("d", list_id=3)

    lines = read(body, lists)

    assert lines == ["1. a", "2. b", "1. c", "2. d"]


def test_numbering_comes_through_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Paragraf"/></w:style>'
    )
    levels = one_list(level(0, "%1."), level(1, "§ %2", more='<w:pStyle w:val="Paragraf"/>'))
    body = paragraph("Val", '<w:pStyle w:val="Paragraf"/>') + paragraph("Budget", '<w:pStyle w:val="Egen"/>')

    document = read_bytes(word_file(body, numbering=levels, styles=styles), "minutes.docx")

    assert [(block.text, block.marker, block.level) for block in document.blocks] == [
        ("§ 1 Val", "§ 1", 2),
        ("§ 2 Budget", "§ 2", 2),
    ]


def test_numbering_through_a_style_can_be_taken_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    plain = paragraph("utan", '<w:pStyle w:val="P"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    lines = read(paragraph("med", '<w:pStyle w:val="P"/>') + plain, one_list(level(0, "%1.")), styles)

    assert lines == ["1. med", "utan"]


def test_numbering_follows_a_link_to_a_list_style() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "§ %1")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )

    lines = read(numbered("Val"), lists, styles)

    assert lines == ["§ 1 Val"]


@pytest.mark.parametrize(
    ("stored", "shown"), [("\uf0b7", "•"), ("o", "o"), ("–", "–"), ("\uf0a7", "▪"), ("\uf123", "•")]
)
def test_numbering_draws_bullets(stored: str, shown: str) -> None:
    lines = read(numbered("att notera"), one_list(level(0, stored, "bullet")))

    assert lines == [f"{shown} att notera"]


def test_numbering_leaves_out_a_hidden_number() -> None:
    hidden = level(0, "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")

    lines = read(numbered("Val"), one_list(hidden))

    assert lines == ["Val"]


def test_numbering_sets_no_space_where_the_list_says_none() -> None:
    lines = read(numbered("Val"), one_list(level(0, "§%1:", more='<w:suff w:val="nothing"/>')))

    assert lines == ["§1:Val"]


def test_numbering_counts_a_paragraph_without_words_as_word_does() -> None:
    lines = read(numbered("a") + numbered("") + numbered("b"), one_list(level(0, "%1.")))

    assert lines == ["1. a", "3. b"]


def test_numbering_of_an_unknown_list_is_no_number() -> None:
    lines = read(numbered("a", list_id=9), one_list(level(0, "%1.")))

    assert lines == ["a"]
