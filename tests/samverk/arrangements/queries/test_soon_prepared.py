"""Those who prepare are told of the meetings of the next two weeks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from samverk.arrangements.models import Rota
from samverk.arrangements.queries.soon_prepared import soon_prepared
from samverk.meetings.models import Meeting
from tests.factories import make_body, make_meeting, make_organisation

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def make_prepared(days: int, **fields: object) -> Meeting:
    """Return a planned meeting that somebody prepares by turn."""
    body = make_body(f"Organ {days} {len(fields)}")
    meeting = make_meeting(body, TODAY + timedelta(days=days), state=Meeting.State.PLANNED, **fields)
    Rota.objects.create(body=body).turns.create(
        meeting=meeting, organisation=make_organisation(f"Kommun {days} {len(fields)}")
    )
    return meeting


def test_soon_prepared_tells_of_two_weeks_in_the_order_of_days() -> None:
    later, sooner = make_prepared(14), make_prepared(0)
    make_prepared(15)
    make_prepared(-1)

    assert list(soon_prepared(TODAY)) == [sooner, later]


def test_soon_prepared_leaves_out_what_was_cancelled_and_what_nobody_prepares() -> None:
    make_prepared(3, cancelled_at=datetime(2026, 3, 1, tzinfo=UTC))
    make_meeting(make_body(), TODAY, state=Meeting.State.PLANNED)

    assert list(soon_prepared(TODAY)) == []
