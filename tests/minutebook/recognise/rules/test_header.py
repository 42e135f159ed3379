"""Day, hours and place, from one field or several."""

from datetime import date

import pytest

from minutebook.model.source import Place
from minutebook.recognise.rules.header import MeetingTime, closed_at, opened_at, year_in
from minutebook.recognise.stretch import Piece, Stretch


def stretch_of(text: str) -> Stretch:
    return Stretch(text, (Piece(0, len(text), text, Place(0, len(text), 1, 1)),))


def told(value: str, field: str) -> tuple[str | None, str | None, str | None, str | None]:
    time = MeetingTime()
    time.read(stretch_of(value), field)
    start, end = (f"{fact.value:%H:%M}" if fact else None for fact in (time.start, time.end))
    return (
        time.date.value.isoformat() if time.date else None,
        start,
        end,
        time.place.value if time.place else None,
    )


@pytest.mark.parametrize(
    ("value", "field", "expected"),
    [
        ("170120 kl. 08.30-12.30, Rådhuset", "time-and-place", ("2017-01-20", "08:30", "12:30", "Rådhuset")),
        ("Den 4 maj 2023 kl 13-15 i Gula salen", "time-and-place", ("2023-05-04", "13:00", "15:00", "Gula salen")),
        ("Gula salen, Storvik, 2023-05-04", "time-and-place", ("2023-05-04", None, None, "Gula salen, Storvik")),
        ("2023-05-04", "date", ("2023-05-04", None, None, None)),
        ("13.00–15.30", "time", (None, "13:00", "15:30", None)),
        ("kl. 18", "time", (None, "18:00", None, None)),
        ("Gula salen, Storvik", "place", (None, None, None, "Gula salen, Storvik")),
        (
            "Gula salen, Storvik. Mötet hölls i anslutning till gruppens resa.",
            "place",
            (None, None, None, "Gula salen, Storvik"),
        ),
        ("S:t Olofs gård", "place", (None, None, None, "S:t Olofs gård")),
        ("Bet. Salen", "place", (None, None, None, "Bet. Salen")),
        ("–", "place", (None, None, None, None)),
    ],
)  # fmt: skip
def test_time_and_place(value: str, field: str, expected: tuple[str | None, ...]) -> None:
    assert told(value, field) == expected


def test_first_statement_counts() -> None:
    time = MeetingTime()

    time.read(stretch_of("2023-05-04"), "date")
    time.read(stretch_of("2023-06-08"), "date")

    assert time.date is not None
    assert time.date.value == date(2023, 5, 4)


@pytest.mark.parametrize(("year", "expected"), [(2023, date(2023, 5, 4)), (None, None)])
def test_day_without_year_takes_that_of_the_title(year: int | None, expected: date | None) -> None:
    time = MeetingTime()
    time.read(stretch_of("torsdagen den 4 maj"), "date")

    time.settle_year(year)

    assert (time.date.value if time.date else None) == expected
    assert time.date is None or time.date.derived


@pytest.mark.parametrize(("words", "year"), [("Protokoll 2023", 2023), ("Protokoll 4", None), ("Dnr 12023", None)])
def test_year_of_a_title(words: str, year: int | None) -> None:
    assert year_in(words) == year


@pytest.mark.parametrize(
    ("words", "opened", "closed"),
    [
        ("Mötet öppnades kl. 18.02.", "18:02", None),
        ("Ordföranden avslutade mötet kl 20.15.", None, "20:15"),
        ("Mötet öppnades av Anna Ek.", None, None),
        ("Nästa möte är kl. 18.00.", None, None),
    ],
)
def test_begin_and_end_told_in_the_text(words: str, opened: str | None, closed: str | None) -> None:
    found = [
        f"{fact.value:%H:%M}" if fact else None for fact in (opened_at(stretch_of(words)), closed_at(stretch_of(words)))
    ]

    assert found == [opened, closed]
