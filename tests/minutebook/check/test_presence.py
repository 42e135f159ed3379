from datetime import time

import pytest

from minutebook.check.presence import odd_presence
from tests.minutebook.check.builders import attendee_of, minutes_of, signatory_of, told

TEXT = "Närvarande: Siv Dahl\n\nJusteras\nSiv Dahl"


@pytest.mark.parametrize(
    ("arrived", "left", "expected"),
    [
        (time(8, 30), None, [("presence-outside-meeting", "Siv Dahl", "08:30")]),
        (None, time(12, 30), [("presence-outside-meeting", "Siv Dahl", "12:30")]),
        (time(11), time(10), [("presence-outside-meeting", "Siv Dahl", "11:00 10:00")]),
        (time(9, 10), time(11, 40), []),
        (time(9), time(12), []),
        (None, None, []),
    ],
)
def test_odd_presence_compares_with_the_hours_of_the_meeting(
    arrived: time | None, left: time | None, expected: list[tuple[str, str, str]]
) -> None:
    minutes = minutes_of(TEXT, attendees=(attendee_of(TEXT, "Siv Dahl", arrived, left),))

    assert told(odd_presence(minutes)) == expected


@pytest.mark.parametrize(("left", "expected"), [(time(10, 50), ["10:50"]), (time(12), []), (None, [])])
def test_odd_presence_tells_a_signatory_who_left_early(left: time | None, expected: list[str]) -> None:
    attendees, signatories = (attendee_of(TEXT, "Siv Dahl", None, left),), (signatory_of(TEXT, "Siv Dahl"),)

    found = told(odd_presence(minutes_of(TEXT, attendees=attendees, signatories=signatories)))

    assert [detail for code, _, detail in found if code == "signatory-left-early"] == expected
