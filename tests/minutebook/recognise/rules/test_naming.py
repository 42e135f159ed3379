"""What minutes call themselves: the body before, behind or in the genitive of the word for minutes, and the number."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import Line, lines_of
from minutebook.recognise.rules import naming


def lines(text: str) -> list[Line]:
    return lines_of(read_bytes(text.encode(), "protokoll.txt"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Presidiet, anteckningar nr 4/2017", "Presidiet"),
        ("HR-nätverket, mötesanteckningar", "HR-nätverket"),
        ("Beredningsgruppen: minnesanteckningar 2019", "Beredningsgruppen"),
        ("HR-nätverket – mötesanteckningar", "HR-nätverket"),
        ("Minnesanteckningar, nätverket för återbruk", "nätverket för återbruk"),
        ("Anteckningar från presidiet den 4 maj 2017", "presidiet"),
        ("Protokoll fört vid Styrelsen för Åsbygden", "Styrelsen för Åsbygden"),
        ("Skolnätverkets minnesanteckningar", "Skolnätverket"),
        ("Kultur, fritid och lärandegruppen, anteckningar", "Kultur, fritid och lärandegruppen"),
    ],
)
def test_body_stands_beside_the_word_for_minutes(title: str, body: str) -> None:
    found = naming.body_in(lines(title))

    assert found is not None
    assert found.value == body


@pytest.mark.parametrize(
    "title",
    ["Protokoll", "Kommundirektörsmöte i Norrsele", "Mötet hölls i gruppen.", "Anteckningar, den 4 maj", "Nr 4/2017"],
)
def test_titles_that_name_no_body(title: str) -> None:
    assert naming.body_in(lines(title)) is None


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Kommundirektörsmöte i Norrsele", "Kommundirektörsmöte i Norrsele"),
        ("Protokoll från kommundirektörsmöte i Norrsele", "kommundirektörsmöte i Norrsele"),
        ("Protokoll fört vid årsmöte", "årsmöte"),
        ("Protokoll", "Protokoll"),
    ],
)
def test_a_meeting_is_kept_as_written_without_the_word_for_minutes(title: str, words: str) -> None:
    fact = naming.meeting_named(lines(title)[0])

    assert fact.value == words
    assert fact.as_written == words


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Presidiet, anteckningar nr 4/2017", "4/2017"),
        ("Protokoll 2019:3", "2019:3"),
        ("Styrelsemöte 7", "7"),
        ("Protokoll nr 12", "12"),
        ("Protokoll 2019-03-04", None),
        ("Protokoll 4 maj", None),
        ("Protokoll", None),
    ],
)
def test_running_number(title: str, number: str | None) -> None:
    found = naming.number_in(lines(title))

    assert (found.value if found else None) == number


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Åsbygden\nProtokoll\nDatum", "Protokoll"),
        ("Styrelsemöte i Ås\nLokalen", "Styrelsemöte i Ås"),
        ("Åsbygden\nLokalen", None),
    ],
)
def test_title_of_minutes(text: str, title: str | None) -> None:
    found = naming.title_of_minutes(lines(text))

    assert (found.text if found else None) == title
