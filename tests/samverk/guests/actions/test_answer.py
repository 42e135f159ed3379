"""What a guest does behind the link."""

from datetime import timedelta

import pytest

from samverk.guests import actions
from samverk.meetings.models import Presenter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_presenter
from tests.samverk.guests.making import AT, make_agenda, make_invitation

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def guest(secretary):
    return make_invitation(make_agenda(30).items.get(), secretary, slides_due_at=AT + timedelta(days=1))


def test_a_guest_may_change_their_mind(guest):
    actions.answer(guest, comes=True, note="Vegetarisk lunch", at=AT)
    actions.answer(guest, comes=False, note="Sjuk", at=AT)

    guest.refresh_from_db()
    assert (guest.state, guest.answer_note) == ("declined", "Sjuk")
    assert TrailEntry.objects.first().by == "olle@kvarnsele.example"


def test_a_corrected_name_stands_on_the_agenda(guest):
    make_presenter(guest.item, "Olle Berg")

    actions.correct_name(guest, name="Olle Bergh", title="it-chef", organisation="Kvarnsele kommun")

    presenter = Presenter.objects.get()
    assert (presenter.name_as_written, presenter.role_as_written) == ("Olle Bergh", "it-chef")


def test_slides_become_a_paper_of_the_item(guest):
    paper = actions.hand_in_slides(guest, PDF, name="bilder.pdf", at=AT)

    assert (paper.item, paper.is_slides, paper.is_late, paper.added_by) == (guest.item, True, False, guest.email)
    assert list(guest.slides.all()) == [paper]


def test_slides_after_the_deadline_are_late(guest):
    assert actions.hand_in_slides(guest, PDF, name="bilder.pdf", at=AT + timedelta(days=2)).is_late


def test_slides_after_the_call_are_late(guest):
    guest.meeting.state = "called"
    guest.meeting.save()

    assert actions.hand_in_slides(guest, PDF, name="bilder.pdf", at=AT).is_late


def test_the_same_slides_twice_are_one_paper(guest):
    actions.hand_in_slides(guest, PDF, name="bilder.pdf", at=AT)
    actions.hand_in_slides(guest, PDF, name="igen.pdf", at=AT)

    assert guest.item.papers.count() == 1


def test_what_is_no_paper_is_refused(guest):
    with pytest.raises(RuleBroken, match="paper-of-unknown-kind"):
        actions.hand_in_slides(guest, b"<html>", name="bilder.pdf", at=AT)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda guest: actions.answer(guest, comes=True, note="", at=AT), "meeting-has-begun"),
        (lambda guest: actions.correct_name(guest, name="X", title="", organisation=""), "meeting-has-begun"),
        (lambda guest: actions.hand_in_slides(guest, PDF, name="x.pdf", at=AT), "agenda-closed"),
    ],
)
def test_once_the_meeting_has_begun_nothing_is_changed(act, code, guest):
    guest.meeting.opened_at = AT
    guest.meeting.save()

    with pytest.raises(RuleBroken, match=code):
        act(guest)


@pytest.mark.parametrize(
    "act",
    [
        lambda guest: actions.answer(guest, comes=True, note="", at=AT),
        lambda guest: actions.correct_name(guest, name="X", title="", organisation=""),
        lambda guest: actions.hand_in_slides(guest, PDF, name="x.pdf", at=AT),
    ],
)
def test_once_revoked_nothing_is_changed(act, guest, secretary):
    actions.revoke(guest, by=secretary)

    with pytest.raises(RuleBroken, match="invitation-revoked"):
        act(guest)
