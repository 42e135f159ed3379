"""Who leads the meeting now has the chair's rights and the casting vote, whatever their seat."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samverk.deciding.actions import cast_ballot, close_roll_call, open_vote, recuse
from samverk.deciding.models import Chairing, Vote
from samverk.deciding.queries.voters import room_for
from tests.samverk.deciding.making import AT, acting, go_out, make_called_item, make_member, make_people, make_sitting


@pytest.fixture
def item(db):
    meeting = make_sitting()
    make_people(meeting)
    return make_called_item(meeting)


def people(item):
    return list(item.meeting.attendances.order_by("position"))


def hand_over(row, ended_at=None):
    """Let somebody lead since now, or have led until ``ended_at``."""
    return Chairing.objects.create(attendance=row, began_at=AT, ended_at=ended_at)


def leader_of(item):
    leader = room_for(item, item.meeting).leader
    return leader.attendance.name_as_written if leader else None


def test_who_has_the_chair_leads_before_the_chair_by_seat(item):
    by_seat = leader_of(item)
    hand_over(people(item)[2])

    assert (by_seat, leader_of(item)) == ("Disa Holm", "Frida Berg")


def test_who_gave_the_chair_back_leads_no_longer(item):
    hand_over(people(item)[2], ended_at=AT + timedelta(minutes=5))

    assert leader_of(item) == "Disa Holm"


def test_who_has_the_chair_and_is_recused_or_gone_does_not_lead_the_item(item):
    chair, member, _other = people(item)
    hand_over(member)
    recuse(item, member, reason="own-concern", act=acting())
    while_recused = leader_of(item)
    go_out(chair)

    assert (while_recused, leader_of(item)) == ("Disa Holm", None)


def test_the_casting_vote_is_theirs_to_whom_the_chair_was_handed_over(item):
    chair, member, other = people(item)
    hand_over(member)
    vote = open_vote(item, acting(), kind="roll-call", yes_means="Bifall")
    for row, choice in ((chair, "yes"), (other, "abstain"), (member, "no")):
        cast_ballot(vote, row, choice, acting())

    close_roll_call(vote, acting())

    vote = Vote.objects.get()
    assert (vote.chair, vote.is_carried, vote.decided_by) == (member, False, "casting-vote")


def test_a_member_who_leads_acts_and_one_who_led_does_not(item, browser_of):
    _chair, member, _other = people(item)
    browser = browser_of(make_member(member))
    address = reverse("deciding:open-vote", args=[item.public_id])
    sent = {"kind": "hands", "yes_means": "Bifall"}

    before = browser.post(address, sent).status_code
    chairing = hand_over(member)
    while_leading = browser.post(address, sent).status_code
    Chairing.objects.filter(pk=chairing.pk).update(ended_at=AT)
    afterwards = browser.post(address, sent).status_code

    assert (before, while_leading, afterwards) == (403, 302, 403)
    assert Vote.objects.count() == 1
