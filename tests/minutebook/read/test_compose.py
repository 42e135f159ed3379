"""Lines become a document: one text, and a place for everything in it."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind, Document
from minutebook.model.source import Place, Source
from minutebook.read.compose import compose
from minutebook.read.draft import Draft, Line
from tests.minutebook.read.files import cells, is_whole

SOURCE = Source("minutes.txt", "text/plain", "0" * 64, 0, 1)


def composed(*lines: Line) -> Document:
    return compose(Draft(list(lines)), SOURCE)


def test_a_document_is_laid_out_with_blank_lines_and_indents() -> None:
    document = composed(Line("Protokoll"), Line("  Närvarande ", blank=2, indent=3), Line("Anna", page=2))

    assert document.text == "Protokoll\n\n\n   Närvarande\nAnna"
    assert [(block.place, block.gap) for block in document.blocks] == [
        (Place(0, 9, 1, 1), True),
        (Place(15, 25, 1, 4), True),
        (Place(26, 30, 2, 5), True),
    ]


def test_a_line_without_words_is_no_block() -> None:
    assert composed(Line(" \t"), Line("", columns=("", " ")), Line("a")).text == "a"


def test_an_empty_cell_has_an_empty_place_where_it_would_stand() -> None:
    document = composed(Line("", BlockKind.ROW, columns=("", "Anna", "", "Norrby", "")))
    block = document.blocks[0]

    assert (document.text, block.text) == ("\tAnna\t\tNorrby", "Anna\t\tNorrby")
    assert cells(block) == ["", "Anna", "", "Norrby", ""]
    assert [(cell.place.start, cell.place.end) for cell in block.cells] == [(1, 1), (1, 5), (6, 6), (7, 13), (13, 13)]


@pytest.mark.parametrize(
    ("limit", "lines", "detail"),
    [
        ("MAX_LINES", [Line("a"), Line("b")], "2 lines"),
        ("MAX_CELLS", [Line("", columns=("a", "b"))], "more than 1 cells"),
    ],
)
def test_more_than_any_minutes_have_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str, lines: list[Line], detail: str
) -> None:
    monkeypatch.setattr(sys.modules[compose.__module__], limit, 1)

    with pytest.raises(UnreadableFile) as refused:
        composed(*lines)

    assert (refused.value.code, refused.value.detail) == ("too-large", detail)


WORDS = st.text("ab §1\t\u00ad\u200b\ufb01é.", max_size=8)
LINES = st.builds(
    Line,
    text=WORDS,
    kind=st.sampled_from(list(BlockKind)),
    blank=st.integers(0, 2),
    page=st.integers(1, 3),
    indent=st.integers(0, 5),
    columns=st.one_of(st.just(()), st.lists(WORDS, min_size=2, max_size=4).map(tuple)),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12), st.booleans())
def test_blocks_divide_the_text_whatever_the_lines(lines: list[Line], paged: bool) -> None:
    assert is_whole(compose(Draft(lines, 3, paged=paged), SOURCE))
