"""Days in every form in which minutes write them, and numbers that are no days. The meeting is on 2019-10-18."""

from datetime import date

import pytest

from minutebook.recognise.meaning import dates_in
from tests.minutebook.recognise.meaning.reading import printed

MEETING_ON = date(2019, 10, 18)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("151127", ["2015-11-27"]),
        ("den 191114.", ["2019-11-14"]),
        ("2019-11-22", ["2019-11-22"]),
        ("2019/11/22", ["2019-11-22"]),
        ("20190219", ["2019-02-19"]),
        ("den 26 januari 2018", ["2018-01-26"]),
        ("26 Januari, 2018", ["2018-01-26"]),
        ("den 28:e februari", ["2019-02-28"]),
        ("1:a mars", ["2019-03-01"]),
        ("3e maj 2020", ["2020-05-03"]),
        ("12 dec. 2019", ["2019-12-12"]),
        ("24/11", ["2019-11-24"]),
        ("den 3/5", ["2019-05-03"]),
        ("24/11-22", ["2022-11-24"]),
        ("24/11 2022", ["2022-11-24"]),
        ("12.3.2021", ["2021-03-12"]),
        ("den 11–12 september", ["2019-09-11", "2019-09-12"]),
        ("3, 10 och 17 mars", ["2019-03-03", "2019-03-10", "2019-03-17"]),
        ("2 februari, 11 maj och 31 augusti 2026", ["2026-02-02", "2026-05-11", "2026-08-31"]),
        ("Mötesdagar 2020: 14 januari, 11 februari", ["2020-01-14", "2020-02-11"]),
        ("15 januari", ["2020-01-15"]),
        ("30 september", ["2019-09-30"]),
        ("perioden 13 maj - 15 september", ["2019-05-13", "2019-09-15"]),
        ("från 151127 till 2019-11-22", ["2015-11-27", "2019-11-22"]),
    ],
)
def test_dates_in_finds_every_form(text: str, days: list[str]) -> None:
    assert [str(fact.value) for fact in dates_in(printed(text), MEETING_ON)] == days


@pytest.mark.parametrize(
    "text",
    [
        *("§§ 12-17", "§ 12, mars", "protokoll 8/2015", "1/2 tjänst", "öppet 24/7", "042-10 50 00", "tel 040-123456"),
        *("850412-1234", "KS-2019-00123", "Dnr 2019/123", "dnr 191122", "200 000 kr", "151127 kr", "kl 08.30-12.30"),
        *("10.30", "den 30 februari", "171332", "2018-13-01", "v. 12", "kl 9 mars", "Förslag 2.3", "Bilaga 3/4", "maj"),
        *("versionen 10.2.3", "konto 191122", "januari 2018", "0431-191122", "telefon 0418 191122", ""),
    ],
)
def test_dates_in_leaves_other_numbers_alone(text: str) -> None:
    assert dates_in(printed(text), MEETING_ON) == ()


@pytest.mark.parametrize(
    ("meeting_on", "text", "day"),
    [
        (date(2024, 11, 22), "15 januari", "2025-01-15"),
        (date(2024, 1, 19), "15 december", "2023-12-15"),
        (date(2024, 1, 19), "15 oktober", "2024-10-15"),
        (date(2024, 5, 3), "20 april", "2024-04-20"),
        (date(2025, 2, 3), "29 februari", "2024-02-29"),
    ],
)
def test_dates_in_takes_a_missing_year_from_the_meeting(meeting_on: date, text: str, day: str) -> None:
    (fact,) = dates_in(printed(text), meeting_on)

    assert (str(fact.value), fact.derived) == (day, True)


@pytest.mark.parametrize(
    ("meeting_on", "day"), [(date(1999, 5, 1), "1998-11-27"), (date(2019, 5, 1), "1998-11-27"), (None, "1998-11-27")]
)
def test_dates_in_takes_the_century_that_lies_near_the_meeting(meeting_on: date | None, day: str) -> None:
    assert [str(fact.value) for fact in dates_in(printed("981127"), meeting_on)] == [day]


def test_dates_in_knows_no_year_without_a_meeting() -> None:
    assert dates_in(printed("den 28 februari och 24/11"), None) == ()


def test_dates_in_quotes_the_words() -> None:
    (fact,) = dates_in(printed("Svara senast den 28:e februari, tack."), MEETING_ON)

    assert (fact.as_written, fact.quotes[0].place.start) == ("28:e februari", 17)
