"""The times of an agenda."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from procedure.timing import Slot, delay, laid_out, overrun

NINE = datetime(2026, 4, 13, 9, 0, tzinfo=UTC)
minutes = st.lists(st.none() | st.integers(0, 600), max_size=30)


def at(hour, minute=0):
    return datetime(2026, 4, 13, hour, minute, tzinfo=UTC)


def test_items_come_one_after_the_other():
    assert laid_out(NINE, [5, 40, 15]) == [
        Slot(at(9), at(9, 5), is_exact=True),
        Slot(at(9, 5), at(9, 45), is_exact=True),
        Slot(at(9, 45), at(10), is_exact=True),
    ]


def test_below_an_item_without_time_nothing_is_exact():
    assert laid_out(NINE, [5, None, 15]) == [
        Slot(at(9), at(9, 5), is_exact=True),
        Slot(at(9, 5), at(9, 5), is_exact=True),
        Slot(at(9, 5), at(9, 20), is_exact=False),
    ]


def test_an_agenda_that_is_too_long_overruns():
    slots = laid_out(NINE, [90, 45])

    assert overrun(slots, at(11)) == timedelta(minutes=15)
    assert overrun(slots, at(11, 15)) == timedelta()


def test_an_empty_agenda_does_not_overrun():
    assert overrun([], NINE) == timedelta()


def test_a_meeting_is_behind_or_ahead():
    slot = laid_out(NINE, [30])[0]

    assert delay(slot, at(9, 10)) == timedelta(minutes=10)
    assert delay(slot, at(8, 55)) == timedelta(minutes=-5)


@given(minutes)
def test_the_times_add_up(allotted):
    slots = laid_out(NINE, allotted)

    assert len(slots) == len(allotted)
    assert overrun(slots, NINE) == timedelta(minutes=sum(filter(None, allotted)))
