"""The bodies a keeper plans for: those that meet first."""

from datetime import date

import pytest

from samverk.accounts.standing import Held, Standing
from samverk.planning.queries.kept_bodies import KeptBodies, kept_bodies
from tests.factories import make_body, make_meeting

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def test_bodies_that_meet_stand_apart_from_those_that_rest():
    meeting, resting, planned = make_body("Styrelsen"), make_body("Arkivgruppen"), make_body("Beredningen")
    make_meeting(meeting, date(2025, 1, 10))
    make_meeting(resting, date(2019, 1, 10))
    make_meeting(planned, date(2026, 9, 10))

    assert kept_bodies(Standing(DAY), keeps_all=True) == KeptBodies([planned, meeting], [resting])


def test_a_secretary_of_one_body_keeps_that_one():
    kept = make_body("Styrelsen")
    make_body("Arkivgruppen")

    found = kept_bodies(Standing(DAY, (Held(kept.pk, None, 1, "secretary"),)), keeps_all=False)

    assert found == KeptBodies([], [kept])


def test_a_body_that_has_ended_is_not_planned_for():
    make_body("Styrelsen", ends_on=date(2025, 12, 31))

    assert kept_bodies(Standing(DAY), keeps_all=True) == KeptBodies([], [])
