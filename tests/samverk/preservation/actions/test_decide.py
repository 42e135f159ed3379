"""Two pairs of eyes: whoever draws up a proposal never approves it."""

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.disclosures.actions import withdraw_request
from samverk.preservation import actions
from samverk.preservation.models import Disposal
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.disclosures.making import a_record, asked_for, body_with_a_register
from tests.samverk.preservation.making import AT, TODAY, a_rule, adopted, contact_person, keeper, other, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def disposal():
    adopted([a_rule()])
    contact_person()
    return proposed()


def approval(disposal, by):
    with pytest.raises(RuleBroken) as refused:
        actions.approve(disposal, on=TODAY, at=AT, by=by)
    return refused.value.code


def queued():
    return DBTaskResult.objects.filter(task_path__endswith="carry_out_disposal").count()


def test_somebody_else_approves_and_the_work_is_queued(disposal):
    actions.approve(disposal, on=TODAY, at=AT, by=other())

    disposal.refresh_from_db()
    assert (disposal.state, disposal.decided_by_account, disposal.decided_at) == ("approved", other().public_id, AT)
    assert queued() == 1


def test_whoever_drew_it_up_does_not_approve_it(disposal):
    assert approval(disposal, keeper()) == "disposal-by-one-person"
    assert (Disposal.objects.get().state, queued()) == ("proposed", 0)


def test_another_address_makes_nobody_another_person(disposal):
    me = keeper()
    me.email = "sanna.gift@samverk.example"
    me.save()

    assert approval(disposal, me) == "disposal-by-one-person"


def test_a_rule_that_was_replaced_lets_nothing_be_approved(disposal):
    adopted([a_rule(years=5)])

    assert approval(disposal, other()) == "rule-replaced"


def test_nothing_is_approved_before_each_open_request_was_looked_at(disposal):
    body = body_with_a_register()
    seen, answered, late = (asked_for(a_record(body)) for _ in range(3))
    withdraw_request(answered, at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="may-be-asked-for"):
        actions.approve(disposal, on=TODAY, at=AT, by=other(), not_asked_for=[seen.public_id])
    actions.approve(disposal, on=TODAY, at=AT, by=other(), not_asked_for=[seen.public_id, late.public_id])

    told = TrailEntry.objects.get(act="disposal-approved").detail["not_asked_for"]
    assert (told, queued()) == (sorted([seen.public_id, late.public_id]), 1)


def test_a_proposal_is_refused_with_its_reason(disposal):
    actions.refuse(disposal, "Vänta till mars", at=AT, by=other())

    disposal.refresh_from_db()
    assert (disposal.state, disposal.refused_because) == ("refused", "Vänta till mars")
    assert approval(disposal, other()) == "disposal-decided-before"


def test_only_whoever_drew_it_up_withdraws_it(disposal):
    with pytest.raises(RuleBroken, match="not-your-proposal"):
        actions.withdraw(disposal, at=AT, by=other())

    actions.withdraw(disposal, at=AT, by=keeper())

    assert Disposal.objects.get().state == "withdrawn"
    assert approval(disposal, other()) == "disposal-decided-before"
