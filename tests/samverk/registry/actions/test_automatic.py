"""What the house itself enters, once however often it is told."""

from datetime import UTC, datetime

import pytest

from samverk.meetings.models import Meeting
from samverk.registry import actions
from samverk.registry.models import Case, Entry
from samverk.registry.tasks import register_calls, register_minutes
from samverk.site.flow import FLOW
from tests.samverk.noticeboard.making import scene_to_announce
from tests.samverk.registry.making import AT, keeper

pytestmark = pytest.mark.django_db


def records():
    return list(Entry.objects.filter(act="record").order_by("sequence").values_list("direction", "nature", "origin"))


def test_approved_minutes_are_entered_once_in_the_case_of_the_year():
    meeting = scene_to_announce().meeting

    for _again in range(2):
        register_minutes.func([meeting.pk])

    entry = Entry.objects.get(act="record")
    assert records() == [("internal", "minutes", f"minutes {meeting.public_id}")]
    assert (entry.case.title, entry.completed_on) == ("Sammanträden 2026", meeting.approved_at.date())


def test_a_call_is_entered_as_sent():
    meeting = scene_to_announce().meeting
    Meeting.objects.filter(pk=meeting.pk).update(called_at=datetime(2026, 2, 20, 9, tzinfo=UTC))

    register_calls.func([meeting.pk])

    assert records() == [("out", "other", f"call {meeting.public_id}")]


def test_an_informal_group_registers_nothing_until_its_register_is_begun():
    scene = scene_to_announce("informal-group")

    register_minutes.func([scene.meeting.pk])
    assert not Case.objects.exists()

    actions.begin_register(scene.body, mark="GR", is_public=False, at=AT, by=keeper())
    register_minutes.func([scene.meeting.pk])
    assert len(records()) == 1


def test_a_closed_gathering_is_opened_anew_for_what_comes_late():
    meeting = scene_to_announce().meeting
    register_minutes.func([meeting.pk])
    actions.close_case(Case.objects.get(), at=AT, by=keeper())
    Meeting.objects.filter(pk=meeting.pk).update(called_at=datetime(2026, 2, 20, 9, tzinfo=UTC))

    register_calls.func([meeting.pk])

    assert (len(records()), Case.objects.get().state) == (2, "open")


def test_the_house_hears_what_is_to_be_entered():
    queued = {arrow.queued.name for arrow in FLOW if arrow.queued.module_path.startswith("samverk.registry")}

    assert queued == {"register_calls", "register_minutes", "register_sendouts"}
