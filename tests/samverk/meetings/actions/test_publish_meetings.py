"""Imported meetings are hidden until somebody says otherwise; whoever comes second is told; the trail tells all."""

from datetime import UTC, date, datetime

import pytest

from samverk.accounts.models import User
from samverk.directory.actions import ensure_body
from samverk.meetings.actions import (
    publish_many,
    publish_meeting,
    publish_period,
    set_confidential,
    withdraw_changed,
    withdraw_meeting,
)
from samverk.meetings.events import visibility_changed
from samverk.meetings.models import Item, Meeting
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def meetings(db: None) -> list[Meeting]:
    days = (date(2016, 1, 1), date(2016, 6, 30), date(2016, 12, 31), date(2017, 1, 1))
    return [Meeting.objects.create(register_key=str(day), held_on=day) for day in days]


def shown() -> list[str]:
    rows = Meeting.objects.filter(published_at=NOW).order_by("held_on")
    return [day.isoformat() for day in rows.values_list("held_on", flat=True) if day]


def trail() -> list[tuple[str, str]]:
    return list(TrailEntry.objects.order_by("pk").values_list("act", "by"))


def test_one_meeting_is_published_once(meetings: list[Meeting], secretary: User) -> None:
    publish_meeting(meetings[0], at=NOW, by=secretary)

    assert shown() == ["2016-01-01"]
    with pytest.raises(RuleBroken, match="already-published"):
        publish_meeting(meetings[0], at=NOW, by=secretary)
    assert trail() == [("meeting-published", secretary.email)]


def test_a_period_is_published_from_its_first_day_to_its_last(meetings: list[Meeting], secretary: User) -> None:
    publish_meeting(meetings[1], at=NOW, by=secretary)

    published = publish_period(date(2016, 1, 1), date(2016, 12, 31), at=NOW, by=secretary)

    assert (published.shown, shown()) == (2, ["2016-01-01", "2016-06-30", "2016-12-31"])
    assert len(trail()) == 3


def test_a_period_of_one_body(meetings: list[Meeting], secretary: User) -> None:
    body = ensure_body("Styrelsen")
    Meeting.objects.filter(pk=meetings[2].pk).update(body=body)

    published = publish_period(date(2016, 1, 1), date(2016, 12, 31), at=NOW, by=secretary, body_id=body.pk)

    assert (published.shown, shown()) == (1, ["2016-12-31"])


def test_chosen_meetings_are_published(meetings: list[Meeting], secretary: User) -> None:
    chosen = [meetings[0].pk, meetings[3].pk]

    assert publish_many(chosen, at=NOW, by=secretary).shown == 2
    assert publish_many(chosen, at=NOW, by=secretary).shown == 0
    assert shown() == ["2016-01-01", "2017-01-01"]


def test_a_meeting_is_withdrawn_once(meetings: list[Meeting], secretary: User) -> None:
    publish_meeting(meetings[0], at=NOW, by=secretary)

    withdraw_meeting(meetings[0], by=secretary, reason="fel")

    assert shown() == []
    assert TrailEntry.objects.get(act="meeting-withdrawn").detail == {"reason": "fel"}
    with pytest.raises(RuleBroken, match="not-published"):
        withdraw_meeting(meetings[0], by=secretary)


def test_only_what_was_shown_is_withdrawn_when_its_source_changed(meetings: list[Meeting], secretary: User) -> None:
    publish_meeting(meetings[0], at=NOW, by=secretary)

    assert withdraw_changed([meetings[0].pk, meetings[1].pk]) == 1
    assert withdraw_changed([]) == 0
    entry = TrailEntry.objects.get(act="meeting-withdrawn")
    assert (shown(), entry.by, entry.subject_id) == ([], "", meetings[0].public_id)


def test_an_item_is_made_confidential_and_open_again(meetings: list[Meeting], secretary: User) -> None:
    item = Item.objects.create(meeting=meetings[0], position=1, title="Personalärende")

    set_confidential(item, confidential=True, by=secretary)
    with pytest.raises(RuleBroken, match="nothing-to-change"):
        set_confidential(item, confidential=True, by=secretary)
    set_confidential(item, confidential=False, by=secretary)

    assert Item.objects.get().is_confidential is False
    assert [act for act, _ in trail()] == ["item-made-confidential", "item-made-open"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_every_change_of_what_is_shown_is_announced(secretary: User) -> None:
    heard: list[tuple[int, ...]] = []

    def listen(sender: object, meeting_ids: tuple[int, ...], **_: object) -> None:
        heard.append(meeting_ids)

    meeting = Meeting.objects.create(register_key="k", held_on=date(2016, 1, 1))
    visibility_changed.connect(listen)

    publish_period(date(2016, 1, 1), date(2016, 1, 1), at=NOW, by=secretary)
    publish_period(date(2016, 1, 1), date(2016, 1, 1), at=NOW, by=secretary)
    withdraw_meeting(meeting, by=secretary)

    visibility_changed.disconnect(listen)
    assert heard == [(meeting.pk,), (meeting.pk,)]
