"""Cutting text into words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samverk.search.words import WORDS_VERSION, clean, joined_words, words_of, words_with_places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Att uppdra åt nätverket,", ["att", "uppdra", "åt", "nätverket"]),
        ("21 kr per invånare", ["21", "kr", "per", "invånare"]),
        ("21kr", ["21", "kr"]),
        ("85 kkr", ["85", "kkr"]),
        ("§ 12 och §13", ["§", "12", "och", "§", "13"]),
        ("2018-01-26", ["2018-01-26"]),
        ("kl. 09.30–11.00.", ["kl", "09.30", "11.00"]),
        ("15 800 kr", ["15800", "kr"]),
        ("1 250\u00a0000 kronor", ["1250000", "kronor"]),
        ("den 26 2018", ["den", "26", "2018"]),
        ("2018 100 personer", ["2018", "100", "personer"]),
        ("2,4 %", ["2,4", "%"]),
        ("e-post till H22", ["e-post", "till", "h22"]),
        ("Skåne\u2010Blekinge", ["skåne-blekinge"]),
        ("dnr KS 2024/117", ["dnr", "ks", "2024/117"]),
        ("(traineegruppen)/nätverk", ["traineegruppen", "nätverk"]),
        ("kom\xadmun", ["kommun"]),
        ("A\u030angelholm", ["ångelholm"]),
        ("\x00 🙂 ¶ \" ' * : ( ) ^ -", []),
    ],
)
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert words_of(clean(text)) == words


@given(st.text(alphabet=st.sampled_from("ab åÅ1234 \u00a0\n-/:.,%§'\"_§İ"), max_size=60))
@example("1 000 000")
@example("a1 000 2")
@example("x-1 000")
def test_words_are_the_same_with_and_without_their_places(text: str) -> None:
    text = clean(text)

    assert words_of(text) == [word for word, _, _ in words_with_places(text)]


@given(st.text(max_size=80))
def test_places_are_those_of_the_words(text: str) -> None:
    text = clean(text)

    for word, start, end in words_with_places(text):
        letters = text[start:end].lower()
        assert word == "".join(sign for sign in letters if sign not in " \u00a0\u202f")[:64]


@given(st.text(max_size=80))
def test_words_hold_nothing_that_an_engine_would_take_for_its_own_language(text: str) -> None:
    assert not set(joined_words(clean(text))) & set("\"'*()^\\|&!<>{}\x00")


def test_a_change_of_the_words_needs_a_new_version() -> None:
    text = "Att uppdra åt e-nätverket § 12: 15 800 kr, 2,4 % (2018-01-26), H22 kl. 9.30 [dnr 2024/117] Åsa's"

    words = words_of(text)

    kept = "att uppdra åt e-nätverket § 12 15800 kr 2,4 % 2018-01-26 h22 kl 9.30 dnr 2024/117 åsa s"
    assert (WORDS_VERSION, " ".join(words)) == (1, kept)
