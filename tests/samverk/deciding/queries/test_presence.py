"""Who took part in a decision."""

from datetime import UTC, datetime, time

import pytest

from samverk.deciding.actions import confirm_clause, recuse
from samverk.deciding.queries.presence import present_at
from tests.factories import make_attendance, make_clause, make_item, make_meeting
from tests.samverk.deciding.making import acting, go_out, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db


def answers(clause):
    return [(row.name_as_written, str(presence)) for row, presence in present_at(clause)]


def decided(item, hour, minute):
    live = make_live(item)
    return confirm_clause(live, acting(at=datetime(2027, 2, 1, hour - 1, minute, tzinfo=UTC)), seen=live.revision)


def test_a_chair_who_left_at_ten_to_eleven_took_part_in_nothing_after():
    meeting = make_sitting()
    chair, _member, _other = make_people(meeting)
    before = decided(make_called_item(meeting), 10, 49)
    go_out(chair, time(10, 50))
    after = decided(make_called_item(meeting), 10, 50)

    assert answers(before) == [("Disa Holm", "yes"), ("Egil Ask", "yes"), ("Frida Berg", "yes")]
    assert answers(after) == [("Disa Holm", "no"), ("Egil Ask", "yes"), ("Frida Berg", "yes")]


def test_who_was_recused_took_no_part_in_that_item_alone():
    meeting = make_sitting()
    _chair, member, _other = make_people(meeting)
    item = make_called_item(meeting)
    recuse(item, member, "agent", acting())

    assert answers(decided(item, 10, 30))[1] == ("Egil Ask", "no")
    assert answers(decided(make_called_item(meeting), 10, 30))[1] == ("Egil Ask", "yes")


def test_of_minutes_that_were_read_nobody_knows():
    meeting = make_meeting(ends_at=time(12))
    make_attendance(meeting, "Disa Holm", chair=True, times=[(None, time(10, 50))])
    make_attendance(meeting, "Egil Ask")
    make_attendance(meeting, "Frida Berg", section="absent")

    assert answers(make_clause(make_item(meeting))) == [("Disa Holm", "unknown"), ("Egil Ask", "unknown")]
