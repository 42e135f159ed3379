"""When a send-out goes: at its hour, before its meeting, and not once it was taken back."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions import (
    Written,
    change_sendout,
    discard_sendout,
    follow_cancelled,
    follow_moved,
    schedule_sendout,
    take_back_sendout,
)
from samverk.sendouts.actions.schedule import before_meeting
from samverk.sendouts.sending import send_due
from samverk.sendouts.tasks import send_all_due
from tests.factories import make_meeting
from tests.samverk.sendouts.making import AT, HOUR, LATER, make_sendout, make_sent


def scheduled(house, send_at=LATER, days_before=None, **fields):
    sendout = make_sendout(house, **fields)
    schedule_sendout(
        sendout, send_at=send_at, seen=sendout.revision, at=AT, by=house.secretary, days_before=days_before
    )
    return sendout


def before(house, days=7):
    meeting = make_meeting(house.body, date(2026, 4, 24), state="planned")
    return meeting, scheduled(house, before_meeting(meeting, days, HOUR), days, meeting=meeting)


def test_a_task_waits_for_the_hour(house):
    sendout = scheduled(house)

    task = DBTaskResult.objects.get()
    assert (task.task_path, task.run_after, task.args_kwargs["args"]) == (
        "samverk.sendouts.tasks.send_scheduled",
        LATER,
        [sendout.pk],
    )


def test_an_hour_that_is_over_is_refused(house):
    with pytest.raises(RuleBroken, match="sends-in-the-past"):
        scheduled(house, send_at=AT)


def test_what_could_not_go_today_is_not_scheduled(house):
    with pytest.raises(RuleBroken, match="field-unknown"):
        scheduled(house, text="{budget}")


def test_days_before_a_meeting_need_a_meeting(house):
    with pytest.raises(RuleBroken, match="meeting-missing"):
        scheduled(house, days_before=3)


def test_taken_back_it_does_not_go_and_may_be_changed(house):
    sendout = scheduled(house)

    take_back_sendout(sendout, by=house.secretary)
    change_sendout(sendout, Written("Nytt", "Text"), seen=sendout.revision, by=house.secretary)

    assert (send_due(sendout.pk, at=LATER), sendout.state, Letter.objects.count()) == (0, "draft", 0)


def test_while_it_waits_it_is_not_changed(house):
    sendout = scheduled(house)

    with pytest.raises(RuleBroken, match="sendout-changed"):
        change_sendout(sendout, Written("Nytt", "Text"), seen=sendout.revision, by=house.secretary)


def test_what_has_gone_is_neither_taken_back_nor_discarded(house):
    sendout = make_sent(house)

    for act in (take_back_sendout, discard_sendout):
        with pytest.raises(RuleBroken, match="sendout-changed"):
            act(sendout, by=house.secretary)


def test_discarded_it_never_goes(house):
    sendout = scheduled(house)

    discard_sendout(sendout, by=house.secretary)

    assert (send_due(sendout.pk, at=LATER), sendout.state) == (0, "discarded")


def test_it_moves_with_its_meeting_and_keeps_its_hour(house):
    meeting, sendout = before(house)
    type(meeting).objects.filter(pk=meeting.pk).update(held_on=date(2026, 4, 15))

    moved = [follow_moved([meeting.pk], at=AT) for _twice in range(2)]

    sendout.refresh_from_db()
    assert (moved, sendout.send_at) == ([1, 0], datetime(2026, 4, 8, 6, tzinfo=UTC))


def test_the_old_hour_sends_nothing_once_it_moved(house):
    meeting, sendout = before(house)
    old = sendout.send_at
    type(meeting).objects.filter(pk=meeting.pk).update(held_on=date(2026, 5, 15))
    follow_moved([meeting.pk], at=AT)

    assert send_due(sendout.pk, at=old) == 0


def test_moved_so_near_that_its_hour_is_over_it_goes_at_once(house):
    meeting, sendout = before(house)
    type(meeting).objects.filter(pk=meeting.pk).update(held_on=AT.date() + timedelta(days=2))

    follow_moved([meeting.pk], at=AT)

    assert DBTaskResult.objects.filter(task_path__endswith="send_scheduled", run_after=AT).count() == 1
    assert send_due(sendout.pk, at=AT) == 3


def test_with_a_cancelled_meeting_it_is_held_up(house):
    meeting, sendout = before(house)

    held = [follow_cancelled([meeting.pk]) for _twice in range(2)]

    sendout.refresh_from_db()
    assert (held, sendout.state, sendout.held_up_by) == ([1, 0], "held-up", "meeting-cancelled")


def test_an_hour_of_its_own_stays_when_the_meeting_moves(house):
    meeting = make_meeting(house.body, date(2026, 4, 24), state="planned")
    sendout = scheduled(house, meeting=meeting)
    type(meeting).objects.filter(pk=meeting.pk).update(held_on=date(2026, 5, 24))

    assert (follow_moved([meeting.pk], at=AT), follow_cancelled([meeting.pk])) == (0, 0)
    sendout.refresh_from_db()
    assert sendout.send_at == LATER


def test_a_meeting_without_a_day_has_nothing_before_it(house):
    with pytest.raises(RuleBroken, match="meeting-without-day"):
        before_meeting(make_meeting(house.body, None), 3, time(8))


def test_what_nobody_carried_goes_with_the_next_day(house):
    sendout = scheduled(house)
    due = datetime(2026, 1, 2, 8, tzinfo=UTC)
    type(sendout).objects.filter(pk=sendout.pk).update(send_at=due)

    assert [send_all_due.func(on) for on in ("2026-01-01", "2026-01-02", "2026-01-02")] == [0, 3, 0]
