"""Minutes, calls and notices enter themselves, once however often the house is told."""

from datetime import UTC, datetime

import pytest

from samverk.approving.models import Submission
from samverk.meetings.models import Meeting
from samverk.records.queries.content import content_of
from samverk.registry import actions
from samverk.registry.models import Case, Entry
from samverk.registry.tasks import (
    register_calls,
    register_minutes,
    register_notices,
)
from tests.samverk.noticeboard.making import announced, scene_to_announce
from tests.samverk.registry.making import AT, PROVISIONAL, keeper, what_was_entered
from tests.samverk.signing.making import make_request, make_signer_user, signed_by

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


def test_minutes_are_entered_with_their_file_and_what_is_secret_in_them_is_marked():
    meeting = scene_to_announce().meeting
    register_minutes.func([meeting.pk])

    [(what, mark, files)] = what_was_entered()
    stored = Entry.objects.get(act="record").files.get().stored_file
    assert (what, mark, files) == (
        "Justerat protokoll från Styrelsen, 6 mars 2026",
        PROVISIONAL,
        ["protokoll.pdf"],
    )
    assert content_of(stored).startswith(b"%PDF-")


def test_minutes_without_anything_secret_bear_no_mark():
    meeting = scene_to_announce().meeting
    meeting.items.filter(is_confidential=True).update(is_confidential=False)
    register_minutes.func([meeting.pk])

    assert [mark for _what, mark, _files in what_was_entered()] == [""]


def test_minutes_that_were_signed_are_entered_as_signed():
    meeting = scene_to_announce().meeting
    request = make_request([make_signer_user()])
    signed_by(request.signers.get().user, request)
    request.refresh_from_db()
    Submission.objects.create(
        meeting=meeting,
        request=request,
        content={},
        state="approved",
        submitted_at=AT,
        submitted_by="s@samverk.example",
        ended_at=AT,
    )
    register_minutes.func([meeting.pk])

    assert Entry.objects.get(act="record").files.get().stored_file == request.current


def test_a_call_with_something_secret_is_marked():
    meeting = scene_to_announce().meeting
    Meeting.objects.filter(pk=meeting.pk).update(called_at=datetime(2026, 2, 20, 9, tzinfo=UTC))
    register_calls.func([meeting.pk])

    assert what_was_entered() == [("Kallelse till Styrelsen, 6 mars 2026", PROVISIONAL, [])]


def test_an_announcement_is_entered_once():
    made = announced(scene_to_announce("joint-committee"))

    assert [register_notices.func([made.pk]) for _twice in range(2)] == [1, 0]
    assert what_was_entered() == [("Anslag om att protokollet från Styrelsen, 6 mars 2026 är justerat", "", [])]
