"""Those who act for somebody: named, dated, ended."""

from datetime import date, timedelta

import pytest

from samverk.accounts.actions import end_delegation, name_delegate
from samverk.accounts.models import Delegation, User
from samverk.accounts.standing import standing_of
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_mandate, make_person
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def director():
    user = make_user("member", "disa@ekelunda.example")
    user.person = make_person("Disa Ek")
    user.save()
    make_mandate(user.person, body=make_body(), seat="member")
    return user


@pytest.fixture
def assistant():
    return make_user("member", "karin@ekelunda.example")


def refusal(principal, email, **days):
    with pytest.raises(RuleBroken) as refused:
        name_delegate(principal, email=email, **{"holds_from": DAY} | days)
    return refused.value.code


def acts(user, on):
    return [held.on_behalf_of for held in standing_of(user, on).held]


def test_a_delegate_acts_for_the_principal_from_the_first_to_the_last_day(director, assistant):
    name_delegate(director, email=" Karin@ekelunda.example", holds_from=DAY, holds_to=DAY + timedelta(days=6))

    days = (-1, 0, 6, 7)
    assert [acts(assistant, DAY + timedelta(days=days_on)) for days_on in days] == [
        [],
        [director.email],
        [director.email],
        [],
    ]
    assert acts(director, DAY) == [""]
    assert list(TrailEntry.objects.values_list("act", "by", "detail")) == [
        ("delegate-named", director.email, {"delegate": assistant.email})
    ]


def test_delegates_are_users_who_may_log_in_and_somebody_else(director, assistant):
    User.objects.filter(pk=assistant.pk).update(is_active=False, deactivated_at=assistant.created_at)

    assert refusal(director, "nobody@ekelunda.example") == "delegate-unknown"
    assert refusal(director, assistant.email) == "delegate-unknown"
    assert refusal(director, director.email) == "own-delegate"


def test_nobody_is_a_delegate_twice_on_one_day(director, assistant):
    name_delegate(director, email=assistant.email, holds_from=DAY, holds_to=DAY)

    assert refusal(director, assistant.email) == "already-delegate"
    assert refusal(director, assistant.email, holds_from=DAY - timedelta(days=9), holds_to=DAY) == "already-delegate"
    name_delegate(director, email=assistant.email, holds_from=DAY + timedelta(days=1))
    assert Delegation.objects.count() == 2


def test_a_delegation_does_not_end_before_it_begins(director, assistant):
    assert refusal(director, assistant.email, holds_to=DAY - timedelta(days=1)) == "ends-before-it-starts"


def test_end_delegation_ends_it_at_once_and_once(director, assistant):
    delegation = name_delegate(director, email=assistant.email, holds_from=DAY)

    for _ in range(2):
        end_delegation(delegation, on=DAY + timedelta(days=3), by=director)

    assert Delegation.objects.get().holds_to == DAY + timedelta(days=2)
    assert TrailEntry.objects.filter(act="delegation-ended").count() == 1


def test_a_delegation_that_never_began_is_taken_back(director, assistant):
    delegation = name_delegate(director, email=assistant.email, holds_from=DAY)

    end_delegation(delegation, on=DAY, by=director)

    assert Delegation.objects.count() == 0


def test_one_who_was_shut_out_is_acted_for_no_longer(director, assistant):
    name_delegate(director, email=assistant.email, holds_from=DAY)
    User.objects.filter(pk=director.pk).update(is_active=False, deactivated_at=director.created_at)

    assert acts(assistant, DAY) == []
