"""How far approval has come, as the meeting's page tells it."""

from datetime import date

import pytest

from samverk.approving.steps import steps_of
from samverk.meetings.steps import StepState
from tests.factories import make_body, make_meeting
from tests.samverk.approving.making import scene_with_draft, submitted
from tests.samverk.drafting.making import approved, held

pytestmark = pytest.mark.django_db

IN_TIME, TOO_LATE = date(2026, 3, 18), date(2026, 3, 21)


def told(meeting, on=IN_TIME):
    return [(step.state, str(step.detail)) for step in steps_of(meeting, on)]


def test_before_the_draft_is_out_it_is_too_early():
    assert [state for state, _detail in told(held().meeting)] == [StepState.LATER]


def test_a_draft_waits_for_somebody_to_be_named_and_says_until_when():
    meeting = scene_with_draft().meeting

    assert told(meeting) == [(StepState.OPEN, "Välj vilka som justerar protokollet; sista dagen är 20 mars 2026.")]
    assert told(meeting, TOO_LATE)[0][0] == StepState.MISSING


def test_a_text_that_is_shown_leads_to_its_page():
    scene = scene_with_draft()
    submission = submitted(scene)

    (step,) = steps_of(scene.meeting, IN_TIME)

    assert (step.state, submission.public_id in step.address) == (StepState.OPEN, True)


def test_approved_minutes_are_done():
    assert [state for state, _detail in told(approved(scene_with_draft()).meeting)] == [StepState.DONE]


def test_imported_minutes_have_no_such_step():
    assert told(make_meeting(make_body(), date(2024, 2, 16), source_id="s1")) == []
