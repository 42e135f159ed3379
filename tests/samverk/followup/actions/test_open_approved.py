"""Approved minutes oblige without anybody confirming what they say one by one."""

from datetime import date

import pytest

from samverk.followup.actions import open_approved, open_approved_items
from samverk.followup.models import Obligation
from samverk.records.models import TrailEntry
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_what_was_decided_holds_once_the_minutes_are_approved() -> None:
    item = make_item(make_meeting())
    make_clause(item, "att sekretariatet skickar ut protokollet", verb_class="inform")
    make_clause(item, "att notera informationen", verb_class="note")

    opened = [open_approved([item.meeting_id], on=date(2024, 3, 1)) for _time in range(2)]

    assert (opened, list(Obligation.objects.values_list("what", "state"))) == (
        [1, 0],
        [("sekretariatet skickar ut protokollet", "open")],
    )


def test_the_house_itself_stands_in_the_trail() -> None:
    item = make_item(make_meeting())
    make_clause(item, "att sekretariatet skickar ut protokollet", verb_class="inform")

    open_approved([item.meeting_id], on=date(2024, 3, 1))

    assert list(TrailEntry.objects.filter(act="obligation-confirmed").values_list("by", flat=True)) == [""]


def test_an_item_that_was_approved_at_once_obliges_before_the_rest_of_its_minutes() -> None:
    meeting = make_meeting()
    items = [make_item(meeting, title) for title in ("Upphandling", "Budget")]
    for item in items:
        make_clause(item, f"att sekretariatet skickar ut {item.title}", verb_class="inform")

    opened = [open_approved_items([items[0].pk], on=date(2024, 3, 1)) for _time in range(2)]

    assert opened == [1, 0]
    assert list(Obligation.objects.order_by("id").values_list("clause__item__title", "state")) == [
        ("Upphandling", "open"),
        ("Budget", "proposed"),
    ]
