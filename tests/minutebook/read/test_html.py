"""Web pages: what a browser shows."""

import pytest

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind, Document
from minutebook.read import read_bytes
from minutebook.read.html import tokens
from tests.minutebook.read.files import cells, is_whole, texts


def read(body: str) -> Document:
    return read_bytes(
        f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>".encode(), "a.html"
    )


def test_blocks_and_line_breaks_divide_the_text() -> None:
    document = read("<h2>Protokoll</h2><p>Närvarande:<br>Anna\n  Ek</p>Löst<div>Bo <span>Al</span></div>")

    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 2, "Protokoll"),
        (BlockKind.PARAGRAPH, None, "Närvarande:"),
        (BlockKind.PARAGRAPH, None, "Anna Ek"),
        (BlockKind.PARAGRAPH, None, "Löst"),
        (BlockKind.PARAGRAPH, None, "Bo Al"),
    ]
    assert is_whole(document)


def test_what_a_browser_does_not_show_is_left_out() -> None:
    hidden = (
        "<script>if (a < b) { '<p>' }</script><style>p {}</style><!-- <p>nej</p> --><p hidden>a</p>"
        "<p style='display: none'>b</p><template><p>c</p></template><del>d</del>"
    )

    assert texts(read(f"ett{hidden}<p>två</p>")) == ["ett", "två"]


def test_entities_are_letters() -> None:
    assert texts(read("<p>&sect; 12 &Aring;sa &amp; Bo &lt;3 &#228; &nbsp;</p>")) == ["§ 12 Åsa & Bo <3 ä"]


def test_lists_are_numbered_as_shown() -> None:
    body = "<ol start=3><li>a<li value=7>b<ul><li>c</ul><li>d</ol><ol type=a><li>e</li></ol><ol type=I><li>f</ol>"

    document = read(body)

    assert [(block.text, block.level) for block in document.blocks] == [
        ("3. a", 1),
        ("7. b", 1),
        ("• c", 2),
        ("8. d", 1),
        ("a. e", 1),
        ("I. f", 1),
    ]


def test_tables_become_rows_even_with_tags_left_open() -> None:
    body = "<table><tr><th>Namn<th>Kommun<tr><td colspan=2>Anna<br>Bo<td>ja</table>"

    document = read(body)

    assert [cells(block) for block in document.blocks] == [["Namn", "Kommun"], ["Anna", "", "ja"], ["Bo", "", ""]]
    assert [block.bold for block in document.blocks] == [True, False, False]


def test_a_table_inside_a_table_keeps_its_rows() -> None:
    inner = "<table><tr><td>Båstad</td><td>15 800</td></tr></table>"

    document = read(f"<table><tr><td>Fördelning{inner}</td><td>Not</td></tr></table>")

    assert [cells(block) or block.text for block in document.blocks] == ["Fördelning", ["Båstad", "15 800"], "Not"]


def test_bold_means_the_whole_line() -> None:
    document = read("<p><b>Be</b><strong>slut</strong></p><p><b>att</b> notera</p><p style='font-weight:700'>Val</p>")

    assert [block.bold for block in document.blocks] == [True, False, True]


def test_navigation_is_furniture() -> None:
    document = read("<nav><a>Start</a></nav><p>Protokoll</p>")

    assert [block.kind for block in document.blocks] == [BlockKind.FURNITURE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_encoding_is_the_one_that_the_page_states(encoding: str) -> None:
    page = f'<html><meta charset="{encoding}"><p>Åsa Öberg</p></html>'.encode(encoding)

    assert texts(read_bytes(page, "a.html")) == ["Åsa Öberg"]


def test_a_page_is_known_by_its_tags_if_the_name_says_so() -> None:
    content = b"<p>Protokoll</p>"

    assert read_bytes(content, "a.htm").source.media_type == "text/html"
    assert read_bytes(content, "a.txt").source.media_type == "text/plain"


def test_text_that_only_speaks_of_tags_is_no_page() -> None:
    assert read_bytes(b"We write <html> in capitals", "a.txt").source.media_type == "text/plain"


def test_quoted_marks_do_not_end_a_tag() -> None:
    assert list(tokens("<a title='x > y' href=z>b</a>")) == [
        ("open", "a", {"title": "x > y", "href": "z"}),
        ("text", "b", {}),
        ("close", "a", {}),
    ]


@pytest.mark.parametrize(
    "part", ["<!--", "<![CDATA[", "<a ", "<a '", '<a "><', "</", "<script>", "<p>", "<table>", "<td>", "&"]
)
def test_marks_that_never_end_take_no_time(part: str) -> None:
    document = read("Protokoll " + part * 20_000)

    assert is_whole(document)


def test_a_page_larger_than_any_minutes_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(b"<html>" + b"x" * 5_000_001, "a.html")

    assert refused.value.code == "too-large"
