"""What tells of a person is found in running text, and what does not is left alone."""

import pytest

from minutebook.recognise.private import private_words

FOUND = [
    ("Ansökan från Eva Ståhl har kommit in.", [("name", "Eva Ståhl")]),
    ("Bo Ek och Karin von Lund yttrar sig.", [("name", "Bo Ek"), ("name", "Karin von Lund")]),
    ("Anna Berg, Bo Ek", [("name", "Anna Berg"), ("name", "Bo Ek")]),
    ("Genom Karin Svensson ställs en fråga", [("name", "Karin Svensson")]),
    ("(640823-3234)", [("personal-number", "640823-3234")]),
    ("född 19640823-3234", [("personal-number", "19640823-3234")]),
    ("född 6408233234", [("personal-number", "6408233234")]),
    ("samordningsnummer 701063-2391", [("personal-number", "701063-2391")]),
    ("skriv till eva.stahl@forening.example.", [("mail", "eva.stahl@forening.example")]),
    ("ring 070-123 45 67 eller +46 42 10 50 00", [("telephone", "070-123 45 67"), ("telephone", "+46 42 10 50 00")]),
]
LEFT_ALONE = [
    "Familjen Helsingborg och Region Skåne",
    "att ge Kommundirektörsgruppen i uppdrag",
    "organisationsnummer 212000-1355",
    "6408233235",
    "den 17 mars 2016, dnr 2016-000123",
    "21 000 000 kr, 0,5 procent",
    "§ 12 Budget 2027",
    "Trafikverket Region Syd",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_tells_of_a_person_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(one.kind), one.words) for one in private_words(text)] == expected
    assert all(text[one.start :].startswith(one.words) for one in private_words(text))


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_words_are_left_alone(text: str) -> None:
    assert private_words(text) == []
