"""Two wordings compared word by word."""

import pytest

from samverk.routes.wording_compared import compared, is_same_wording


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("att anta planen", "att  anta\nplanen ", True),
        ("att anta ”planen”", 'att anta "planen"', True),
        ("åren 2025–2028", "åren 2025-2028", True),
        ("att anta planen", "Att anta planen", False),
        ("att anta planen", "att anta planen.", False),
        ("att anta planen", "", False),
    ],
)
def test_spaces_quotes_and_dashes_do_not_matter_but_words_and_signs_do(one, other, is_same):
    assert is_same_wording(one, other) == is_same


def pieces(asked, answered):
    return [(piece.part.value, piece.words) for piece in compared(asked, answered)]


@pytest.mark.parametrize(
    ("asked", "answered", "expected"),
    [
        ("att anta planen", "att anta planen", [("same", "att anta planen")]),
        (
            "att anta planen",
            "att anta den planen",
            [("same", "att anta"), ("added", "den"), ("same", "planen")],
        ),
        (
            "att anta planen nu",
            "att godkänna planen",
            [
                ("same", "att"),
                ("left-out", "anta"),
                ("added", "godkänna"),
                ("same", "planen"),
                ("left-out", "nu"),
            ],
        ),
        ("", "planen", [("added", "planen")]),
        ("planen", "", [("left-out", "planen")]),
        ("", "", []),
    ],
)
def test_what_is_added_and_left_out_stands_in_its_place(asked, answered, expected):
    assert pieces(asked, answered) == expected


def test_nothing_of_either_wording_is_lost():
    asked, answered = "a b c d e f " * 40, "a x c d f y " * 40

    found = pieces(asked, answered)

    assert " ".join(words for part, words in found if part != "added").split() == asked.split()
    assert " ".join(words for part, words in found if part != "left-out").split() == answered.split()
