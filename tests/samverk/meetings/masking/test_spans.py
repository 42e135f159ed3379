"""Words are found however they stand, and only as whole words."""

import pytest

from samverk.meetings.masking.spans import fold, folded, spans_of

FOUND = [
    ("Eva Ståhl", "Anmälan från Eva Ståhl.", ["Eva Ståhl"]),
    ("Eva Ståhl", "EVA  STÅHL och Eva\nStåhl", ["EVA  STÅHL", "Eva\nStåhl"]),
    ("Eva Ståhl", "Eva Stå-\nhl", ["Eva Stå-\nhl"]),
    ("Eva Ståhl", "Eva Stå\u00adhl, Eva Sta\u030ahl", ["Eva Stå\u00adhl", "Eva Sta\u030ahl"]),
    ("Eva Ståhl", "Eva Ståhls ansökan", ["Eva Ståhls"]),
    ("Eva Sta\u030ahl", "Eva Ståhl", ["Eva Ståhl"]),
    ("640823-3234", "personnummer 6408233234, 640823 3234", ["6408233234", "640823 3234"]),
    ("Ek", "Ek, Eks och ek", ["Ek", "Eks", "ek"]),
]
LEFT_ALONE = [
    ("Ek", "ekonomi, Ekby, ledek"),
    ("Eva Ståhl", "Neva Ståhl"),
    ("Eva Ståhl", "Eva Ståhlberg"),
    ("Eva Ståhl", "Eva och Ståhl"),
    ("", "vad som helst"),
    ("–", "ett – två"),
]


@pytest.mark.parametrize(("words", "text", "expected"), FOUND)
def test_words_are_found(words: str, text: str, expected: list[str]) -> None:
    assert [text[first:end] for first, end in spans_of(folded(words), fold(text), text)] == expected


@pytest.mark.parametrize(("words", "text"), LEFT_ALONE)
def test_other_words_are_left_alone(words: str, text: str) -> None:
    assert list(spans_of(folded(words), fold(text), text)) == []
