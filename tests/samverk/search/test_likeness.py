"""How alike texts are."""

import pytest

from samverk.search.likeness import likeness, telling_words


def test_telling_words_are_base_forms_without_common_words_and_numbers() -> None:
    assert telling_words("att nätverken ska ha 3 möten om biblioteket", {"möte"}) == {"nätverk", "bibliotek"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("gemensam upphandling av bibliotek", "Gemensamma upphandlingen av biblioteken", 1.0),
        ("biblioteket", "bibliotekens öppettider", 1.0),
        ("skolor och tåg", "skolor och flyg", 0.0),
        ("skolor", "tåg", 0.0),
        ("", "tåg", 0.0),
    ],
)
def test_likeness_is_the_share_of_the_shorter_text(one: str, other: str, expected: float) -> None:
    assert likeness(telling_words(one), telling_words(other)) == expected
