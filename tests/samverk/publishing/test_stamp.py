"""The stamp changes with the register and with the day."""

from datetime import UTC, date, datetime

import pytest

from samverk.publishing.stamp import register_stamp
from samverk.records import trail
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


def test_stamp_stays_while_nothing_happens() -> None:
    make_meeting()

    assert register_stamp(TODAY) == register_stamp(TODAY)


def test_stamp_changes_with_every_act_in_the_trail() -> None:
    meeting = make_meeting()
    before = register_stamp(TODAY)

    trail.note("meeting-published", meeting)

    after = register_stamp(TODAY)
    assert after.words != before.words
    assert before.changed_at is None
    assert after.changed_at is not None
    assert after.changed_at.utcoffset() is not None


def test_stamp_changes_with_what_is_written_past_the_trail() -> None:
    before = register_stamp(TODAY).words
    item = make_item(make_meeting())
    between = register_stamp(TODAY).words
    make_clause(item)
    meeting = make_meeting(published_at=datetime(2026, 11, 22, tzinfo=UTC))
    meeting.save()

    assert len({before, between, register_stamp(TODAY).words}) == 3


def test_stamp_changes_with_the_day_since_deadlines_pass() -> None:
    assert register_stamp(TODAY).words != register_stamp(date(2026, 11, 23)).words


def test_stamp_is_one_query(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        register_stamp(TODAY)
