"""Months, quarters and years keep their precision; half-years and seasons stay unstated."""

from datetime import date

import pytest

from minutebook.recognise.meaning import whens_in
from tests.minutebook.recognise.meaning.reading import printed

MEETING_ON = date(2019, 10, 18)


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("januari 2018", ["2018-01"]),
        ("i januari", ["2020-01"]),
        ("i september", ["2019-09"]),
        ("i mars månad 2020", ["2020-03"]),
        ("sista kvartalet 2024", ["2024-Q4"]),
        ("Q4 2024", ["2024-Q4"]),
        ("kvartal 2", ["2019-Q2"]),
        ("under år 2018", ["2018"]),
        ("under 2018", ["2018"]),
        ("den 3 mars 2020 och i maj 2020", ["2020-03-03", "2020-05"]),
        ("under 2018-2019", []),
        ("våren 2025", []),
        ("hösten", []),
        ("plan 2018", []),
        ("Vi tackar Maj och Juni.", []),
    ],
)
def test_whens_in_keeps_the_precision(text: str, moments: list[str]) -> None:
    assert [str(fact.value) for fact in whens_in(printed(text), MEETING_ON)] == moments
