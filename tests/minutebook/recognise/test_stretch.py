"""Lines joined to one reading text, with every character still knowing where it was printed."""

import pytest

from minutebook.model.blocks import Block, BlockKind
from minutebook.model.source import Place
from minutebook.recognise.stretch import joined, stretch_of


def blocks(*lines: str) -> list[Block]:
    found = []
    at = 0
    for number, line in enumerate(lines, 1):
        found.append(Block(BlockKind.PARAGRAPH, line, Place(at, at + len(line), 1, number)))
        at += len(line) + 1
    return found


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("att notera", "informationen"), "att notera informationen"),
        (("närings-", "livet i kommunerna"), "näringslivet i kommunerna"),
        (("verksam\u00ad", "heten"), "verksamheten"),
        (("in-", "och utflyttning"), "in- och utflyttning"),
        (("uppdra åt HR-", "chefsnätverket"), "uppdra åt HR-chefsnätverket"),
        (("verksamhetsplan 2029-", "2031"), "verksamhetsplan 2029-2031"),
        (("IT-", "och HR-frågor"), "IT- och HR-frågor"),
        (("Norrby -", "Åby"), "Norrby - Åby"),
    ],
)
def test_lines_are_joined_as_they_are_read(lines: tuple[str, ...], read: str) -> None:
    assert stretch_of(blocks(*lines)).text == read
    assert joined([stretch_of([block]) for block in blocks(*lines)]).text == read


def test_a_quote_has_the_words_as_printed_hyphen_included() -> None:
    stretch = stretch_of(blocks("uppdra åt HR-", "chefsnätverket"))

    assert [quote.words for quote in stretch.quotes(10)] == ["HR-", "chefsnätverket"]
    assert [(quote.place.start, quote.place.end, quote.place.line) for quote in stretch.quotes(10)] == [
        (10, 13, 1),
        (14, 28, 2),
    ]


def test_a_dropped_hyphen_goes_with_the_last_letter() -> None:
    stretch = stretch_of(blocks("närings-", "livet"))

    assert [quote.words for quote in stretch.quotes()] == ["närings-", "livet"]
    assert [quote.words for quote in stretch.quotes(0, 3)] == ["när"]
