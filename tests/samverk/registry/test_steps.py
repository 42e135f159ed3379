"""The page of a meeting says where its minutes are registered."""

from datetime import date

import pytest

from samverk.registry.steps import steps_of
from samverk.registry.tasks import register_minutes
from samverk.site.flow import STEP_TELLERS
from tests.samverk.noticeboard.making import scene_to_announce

pytestmark = pytest.mark.django_db


def test_minutes_that_are_registered_are_told_with_their_number():
    meeting = scene_to_announce().meeting
    before = list(steps_of(meeting, date(2026, 3, 10)))
    register_minutes.func([meeting.pk])

    [step] = steps_of(meeting, date(2026, 3, 10))

    assert (before, step.state, step.detail.endswith("-0001-1.")) == ([], "done", True)
    assert steps_of in STEP_TELLERS
