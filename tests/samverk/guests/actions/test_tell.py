"""New times, cancellations and thanks: each told once."""

from datetime import time

import pytest

from samverk.guests import actions
from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from tests.factories import make_attendance, make_clause
from tests.samverk.guests.making import AT, make_agenda, make_invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return make_agenda(30, 20)


@pytest.fixture
def guest(meeting, secretary):
    return make_invitation(meeting.items.get(position=2), secretary)


def kinds():
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


def test_an_unchanged_time_is_not_told(meeting, guest):
    assert actions.tell_times(meeting) == 0


def test_a_moved_meeting_is_told_once(meeting, guest):
    meeting.starts_at = time(10)
    meeting.save()

    written = [actions.tell_times(meeting), actions.tell_times(meeting)]

    assert (written, kinds()) == ([1, 0], ["guest-invited", "guest-moved"])
    assert "10.30" in Letter.objects.first().text


def test_an_item_that_moved_on_the_agenda_is_told(meeting, guest):
    entry = meeting.items.get(position=1).entry
    entry.minutes = 45
    entry.save()

    assert actions.tell_times(meeting) == 1
    assert "09.45" in Letter.objects.first().text


def test_moved_there_and_back_is_told_twice(meeting, guest):
    for starts_at in (time(10), time(9)):
        meeting.starts_at = starts_at
        meeting.save()
        actions.tell_times(meeting)

    assert kinds() == ["guest-invited", "guest-moved", "guest-moved"]


def test_who_declined_is_not_told(meeting, guest):
    actions.answer(guest, comes=False, note="", at=AT)
    meeting.starts_at = time(10)
    meeting.save()

    assert actions.tell_times(meeting) == 0


def test_a_cancellation_is_told_once(meeting, guest):
    meeting.cancelled_at = AT
    meeting.save()

    assert (actions.tell_cancelled(meeting), actions.tell_cancelled(meeting)) == (1, 0)


def finish(meeting, state=Meeting.State.DRAFTED):
    meeting.state = state
    meeting.save()


def test_who_came_is_thanked_with_what_their_item_decided_once(meeting, guest):
    actions.answer(guest, comes=True, note="", at=AT)
    make_clause(meeting.items.get(position=1), "att det andra gäller")
    make_clause(guest.item, "att införa växeln")
    finish(meeting)

    written = [actions.thank_guests(meeting)]
    finish(meeting, Meeting.State.APPROVED)
    written.append(actions.thank_guests(meeting))

    letter = Letter.objects.first()
    assert written == [1, 0]
    assert "att införa växeln" in letter.text
    assert "att det andra gäller" not in letter.text


def test_who_never_answered_is_thanked_if_they_were_there(meeting, guest):
    make_attendance(meeting, "Olle Berg", section="guest")
    finish(meeting)

    assert actions.thank_guests(meeting) == 1


def test_who_neither_answered_nor_came_is_not_thanked(meeting, guest):
    finish(meeting)

    assert actions.thank_guests(meeting) == 0


def test_nothing_of_a_confidential_item_stands_in_the_thanks(meeting, guest):
    Invitation.objects.update(state="confirmed")
    guest.item.is_confidential = True
    guest.item.save()
    make_clause(guest.item, "att avskeda")
    finish(meeting)

    actions.thank_guests(meeting)

    assert "avskeda" not in Letter.objects.first().text
