"""Numbers as lists print them."""

import pytest

from minutebook.read.counting import letters, roman


@pytest.mark.parametrize(("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa"), (0, "0"), (-3, "-3")])
def test_letters_count_as_word_processors_do(number: int, written: str) -> None:
    assert letters(number) == written


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1994, "mcmxciv"), (3999, "mmmcmxcix")]
)
def test_roman_numbers_are_written(number: int, written: str) -> None:
    assert roman(number) == written


@pytest.mark.parametrize("number", [0, -1, 4000, 10**9])
def test_numbers_that_rome_did_not_write_are_figures(number: int) -> None:
    assert roman(number) == str(number)


def test_letters_stay_short_however_large_the_number() -> None:
    assert len(letters(10**9)) == 20
