"""Times of day with dot or colon, alone or as a stretch."""

import pytest

from minutebook.recognise.meaning import impossible_hours, times_in
from tests.minutebook.recognise.meaning.reading import printed


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("kl 09.00-11.45", [("09:00", "11:45")]),
        ("08.30-13:00", [("08:30", "13:00")]),
        ("9–11.30", [("09:00", "11:30")]),
        ("Klockan 17:00 – 17:12", [("17:00", "17:12")]),
        ("kl 13-15", [("13:00", "15:00")]),
        ("kl 18,30", [("18:30", None)]),
        ("kl. 08.30 till kl. 12.00", [("08:30", "12:00")]),
        ("08.30", [("08:30", None)]),
        ("från kl 8", [("08:00", None)]),
        ("paus 10.00-10.15 och slut 12.00", [("10:00", "10:15"), ("12:00", None)]),
        ("kl 18.00-24.00", [("18:00", "23:59")]),
        ("§§ 12-17", []),
        ("1-2 timmar", []),
        ("12.50 kr", []),
        ("10-15 tkr", []),
        ("2019-11-22", []),
        ("2,5", []),
        ("", []),
    ],
)
def test_times_in_reads_both_separators(text: str, hours: list[tuple[str, str | None]]) -> None:
    found = [fact.value for fact in times_in(printed(text))]

    assert [(f"{one.start:%H:%M}", f"{one.end:%H:%M}" if one.end else None) for one in found] == hours


def test_an_end_before_the_start_is_impossible_and_told() -> None:
    (fact,) = times_in(printed("kl 13.00-09.00"))

    assert not fact.value.is_possible
    assert (impossible_hours(fact).code, impossible_hours(fact).words) == ("end-not-after-start", "13.00-09.00")
