"""Putting an item off."""

from datetime import date

import pytest

from samverk.deciding.actions import PuttingOff, put_off, take_back_clause
from samverk.deciding.models import LiveClause
from samverk.meetings.models import Clause
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_meeting
from tests.samverk.deciding.making import acting, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db


def sitting(profile="committee"):
    meeting = make_sitting(make_body(profile=profile))
    make_people(meeting)
    return meeting


def test_what_is_postponed_returns_to_the_next_meeting_and_the_rest_falls():
    meeting = sitting()
    item = make_called_item(meeting)
    other = make_live(item)
    make_meeting(meeting.body, date(2027, 4, 1), state="planned")
    coming = make_meeting(meeting.body, date(2027, 3, 1), state="called")

    clause = put_off(item, PuttingOff(is_remit=False, demanding=2), acting())

    assert (clause.verb_class, clause.kind, clause.returns_to_meeting) == ("postpone", "postpone", coming)
    assert clause.text == "att bordlägga ärendet till mötet den 1 mars 2027"
    other.refresh_from_db()
    assert other.state == "dropped"


def test_it_returns_to_the_meeting_that_was_chosen():
    meeting = sitting()
    make_meeting(meeting.body, date(2027, 3, 1), state="planned")
    later = make_meeting(meeting.body, date(2027, 4, 1), state="planned")

    clause = put_off(make_called_item(meeting), PuttingOff(is_remit=False, demanding=3, returns_to=later), acting())

    assert clause.returns_to_meeting == later


def test_without_a_next_meeting_it_waits_for_one():
    clause = put_off(make_called_item(sitting()), PuttingOff(is_remit=False, demanding=2), acting())

    assert (clause.text, clause.returns_to_meeting) == ("att bordlägga ärendet till nästa möte", None)


def test_a_remit_carries_its_reason():
    item = make_called_item(sitting())

    clause = put_off(item, PuttingOff(is_remit=True, demanding=2, reason="Kostnaden saknas."), acting())

    assert clause.text == "att återremittera ärendet för ytterligare beredning: Kostnaden saknas"
    assert (clause.verb_class, clause.kind) == ("remit", "refer")
    assert LiveClause.objects.get().basis == "Kostnaden saknas."


@pytest.mark.parametrize(
    ("profile", "asked", "code"),
    [
        ("committee", PuttingOff(is_remit=True, demanding=3), "remit-needs-reason"),
        ("committee", PuttingOff(is_remit=False, demanding=1), "too-few-put-off"),
        ("committee", PuttingOff(is_remit=False, demanding=4), "more-than-present"),
        ("federation", PuttingOff(is_remit=False, demanding=0), "too-few-put-off"),
        ("federation", PuttingOff(is_remit=True, demanding=1, reason="x", is_election=True), "too-few-put-off"),
    ],
)
def test_it_is_refused(profile, asked, code):
    item = make_called_item(sitting(profile))

    with pytest.raises(RuleBroken, match=code):
        put_off(item, asked, acting())
    assert Clause.objects.count() == 0


def test_in_an_assembly_a_third_is_enough_but_only_once():
    item = make_called_item(sitting("federation"))

    put_off(item, PuttingOff(is_remit=False, demanding=1), acting())
    take_back_clause(LiveClause.objects.get(), acting())

    with pytest.raises(RuleBroken, match="too-few-put-off"):
        put_off(item, PuttingOff(is_remit=False, demanding=1), acting())
