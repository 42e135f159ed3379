"""How soon a request for documents is answered, and how long its refusal can be appealed."""

import re
from datetime import date

import pytest

from procedure.disclosure import SECTIONS, answer_due, last_day_to_appeal_refusal

HOLIDAYS = {date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 14)}


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),  # a Monday, on the same day
        (date(2026, 3, 2), 1, date(2026, 3, 3)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # Friday to Monday
        (date(2026, 3, 7), 0, date(2026, 3, 9)),  # a Saturday is no working day
        (date(2026, 3, 7), 1, date(2026, 3, 9)),
        (date(2026, 4, 2), 2, date(2026, 4, 8)),  # over Easter
    ],
)
def test_a_request_is_due_so_many_working_days_later(received, days, due):
    assert answer_due(received, days, HOLIDAYS) == due


@pytest.mark.parametrize(
    ("got", "last"),
    [
        (date(2026, 3, 2), date(2026, 3, 23)),
        (date(2026, 3, 14), date(2026, 4, 7)),  # three weeks end on the Saturday of Easter
        (date(2026, 4, 23), date(2026, 5, 15)),  # on Ascension Day
    ],
)
def test_a_refusal_can_be_appealed_for_three_weeks_and_to_the_next_working_day(got, last):
    assert last_day_to_appeal_refusal(got, HOLIDAYS) == last


def test_every_section_has_a_code_of_its_own_a_designation_and_where_it_was_read():
    assert len({one.code for one in SECTIONS}) == len({one.designation for one in SECTIONS}) == len(SECTIONS)
    assert all(re.fullmatch(r"OSL \d+ kap\. \d+ §", one.designation) for one in SECTIONS)
    assert all(one.source.startswith("https://") for one in SECTIONS)
