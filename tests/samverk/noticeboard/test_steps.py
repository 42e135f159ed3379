"""Whether the approval is announced, as the meeting's page tells it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from samverk.meetings.steps import StepState
from samverk.noticeboard.steps import steps_of
from tests.factories import make_body, make_meeting
from tests.samverk.drafting.making import drafted, held
from tests.samverk.noticeboard.making import LAST, announced, put_up_everywhere, scene_to_announce

pytestmark = pytest.mark.django_db
IN_TIME, TOO_LATE = date(2026, 3, 10), date(2026, 3, 11)


def told(meeting, on=IN_TIME):
    return [(step.state, str(step.detail)) for step in steps_of(meeting, on)]


def test_a_draft_is_too_early():
    states = told(drafted(held(profile="committee")).meeting)

    assert states == [(StepState.LATER, "Protokollet måste vara justerat innan det tillkännages.")]


def test_an_approval_waits_to_be_announced_and_says_until_when():
    meeting = scene_to_announce().meeting

    assert told(meeting) == [(StepState.OPEN, "Det ska tillkännages senast 10 mars 2026.")]
    assert told(meeting, TOO_LATE)[0][0] == StepState.MISSING


def test_a_notice_that_stands_is_done():
    scene = scene_to_announce()
    made = announced(scene)

    (step,) = steps_of(scene.meeting, IN_TIME)

    assert (step.state, step.detail) == (StepState.DONE, "Anslaget sitter uppe till och med 30 mars 2026.")
    assert step.address == reverse("noticeboard:kept", args=[made.public_id])


def test_a_notice_whose_time_is_out_says_so():
    scene = scene_to_announce()
    announced(scene)

    assert told(scene.meeting, LAST + timedelta(days=1)) == [
        (StepState.DONE, "Överklagandetiden gick ut 30 mars 2026.")
    ]


def test_it_is_open_until_every_municipality_has_put_it_up():
    scene = scene_to_announce("joint-committee")
    made = announced(scene)

    before = told(scene.meeting)
    put_up_everywhere(made, IN_TIME, scene)

    assert before == [(StepState.OPEN, "Anslaget sitter ännu inte uppe på alla kommuners anslagstavlor.")]
    assert told(scene.meeting)[0][0] == StepState.DONE


def test_bodies_without_a_board_and_imported_minutes_have_no_such_step():
    assert told(held().meeting) == []
    assert told(make_meeting(make_body(profile="committee"), source_id="s1")) == []
