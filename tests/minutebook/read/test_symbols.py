"""Letters of symbol fonts."""

import pytest

from minutebook.read.symbols import shown_bullet, shown_symbol


@pytest.mark.parametrize(
    ("stored", "shown"), [("\uf0b7", "•"), ("\uf0a7", "▪"), ("\uf199", "•"), (" – ", "–"), ("", "")]
)
def test_a_bullet_is_drawn_whatever_its_font(stored: str, shown: str) -> None:
    assert shown_bullet(stored) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [("F0B7", "•"), ("00FE", "☑"), ("F0FC", "✓"), ("2022", "•"), ("F111", "\uf111"), ("zz", "\ufffd"), ("", "\ufffd")],
)
def test_a_symbol_is_named_by_its_place_in_the_font(code: str, shown: str) -> None:
    assert shown_symbol(code) == shown
