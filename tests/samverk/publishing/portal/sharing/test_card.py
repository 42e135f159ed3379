"""Pictures for shared links: the size that is asked of them, drawn once, of any words."""

from io import BytesIO

import pytest
from PIL import Image

from samverk.publishing.portal.sharing import card
from samverk.publishing.portal.sharing.card import Card, drawn

CARD = Card(house="Familjen", words="att köpa bussar", where="Styrelsen, 16 februari 2024")


def test_picture_has_the_size_that_others_ask_for() -> None:
    picture = Image.open(BytesIO(drawn(CARD)))

    assert (picture.format, picture.size) == ("PNG", (card.WIDTH, card.HEIGHT))


def test_same_words_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn(CARD)
    monkeypatch.setattr(card, "_draw", lambda _card: b"again")

    assert drawn(CARD) == first
    assert drawn(Card(house="Familjen", words="att sälja bussar")) == b"again"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "#eval(1) $x$ *a* \\ @ref <label> ] } \" ' //",
        "ÅÄÖ " * 400,
        "x" * 5000,
        "汉字 \U0001f68c \x00\x07",
        "\n\n att\t",
    ],
)
def test_any_words_can_be_drawn(words: str) -> None:
    picture = Image.open(BytesIO(drawn(Card(house=words, words=words, where=words))))

    assert picture.size == (card.WIDTH, card.HEIGHT)
