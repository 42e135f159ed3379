"""Leaving for an item, and dissenting from what was decided."""

import pytest

from samverk.deciding.actions import (
    cast_ballot,
    confirm_clause,
    enter_dissent,
    lift_recusal,
    open_vote,
    recuse,
    take_back_dissent,
)
from samverk.meetings.actions.lifecycle import close_meeting
from samverk.meetings.models import Procedure
from samverk.records.refusal import RuleBroken
from tests.factories import make_body
from tests.samverk.deciding.making import AT, acting, go_out, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    meeting = make_sitting(make_body(profile="committee"))
    make_people(meeting)
    return make_called_item(meeting)


def people(item):
    return list(item.meeting.attendances.order_by("position"))


def refused(act, *args, **kwargs):
    with pytest.raises(RuleBroken) as caught:
        act(*args, **kwargs)
    return caught.value.code


def decide(item):
    live = make_live(item)
    return confirm_clause(live, acting(), seen=live.revision)


def test_who_is_recused_does_not_count_for_the_quorum_of_that_item(item):
    chair, member, _other = people(item)
    go_out(chair)
    recuse(item, member, "own-concern", acting())

    assert refused(decide, item) == "no-quorum"
    decide(make_called_item(item.meeting))


def test_a_recusal_is_entered_once_and_struck_before_the_decision(item):
    member = people(item)[1]
    recusal = recuse(item, member, "agent", acting())

    assert refused(recuse, item, member, "agent", acting()) == "already-recused"
    lift_recusal(recusal, acting())
    assert Procedure.objects.count() == 0

    recusal = recuse(item, member, "agent", acting())
    decide(item)
    assert refused(lift_recusal, recusal, acting()) == "item-is-decided"


def test_who_is_away_has_nothing_to_leave_and_who_took_part_leaves_too_late(item):
    chair, member, other = people(item)
    go_out(chair)
    cast_ballot(open_vote(item, acting(), kind="roll-call", yes_means="Ja", chair=member), other, "yes", acting())

    assert refused(recuse, item, chair, "agent", acting()) == "not-in-the-room"
    assert refused(recuse, item, other, "agent", acting()) == "has-taken-part"


def test_who_was_there_dissents_and_takes_it_back(item):
    member = people(item)[1]
    decide(item)

    dissent = enter_dissent(item, member, "För dyrt.", acting())

    assert Procedure.objects.get().text == "Egil Ask (Ekelunda) reserverar sig mot beslutet: För dyrt."
    assert refused(enter_dissent, item, member, "", acting()) == "already-dissents"
    take_back_dissent(dissent, acting())
    assert Procedure.objects.count() == 0


def test_who_took_no_part_does_not_dissent(item):
    chair, member, other = people(item)
    recuse(item, other, "agent", acting())

    assert refused(enter_dissent, item, member, "", acting()) == "dissent-without-part"
    decide(item)
    go_out(chair)  # at ten, half an hour before the decision
    assert refused(enter_dissent, item, chair, "", acting()) == "dissent-without-part"
    assert refused(enter_dissent, item, other, "", acting()) == "dissent-without-part"


def test_a_dissent_comes_before_the_meeting_closes_or_not_at_all(item, secretary):
    decide(item)
    close_meeting(item.meeting, at=AT, by=secretary)

    assert refused(enter_dissent, item, people(item)[1], "", acting()) == "dissent-too-late"
