"""Who may what in a body: every seat, every question, own and on behalf of another, on every day."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from samverk.accounts.access import may_follow, may_keep, may_lead, may_prepare, may_take_part
from samverk.accounts.actions import name_delegate
from samverk.accounts.models import User
from samverk.accounts.standing import standing_of, standings_of
from samverk.directory.actions import end_mandate
from samverk.directory.models import Mandate
from tests.factories import make_body, make_organisation
from tests.samverk.accounts.making import make_seated
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
QUESTIONS = (may_keep, may_lead, may_prepare, may_take_part, may_follow)


@pytest.fixture
def body():
    return make_body()


def answers(user, body, on=DAY):
    """Return the letters of the questions that are answered with yes: keep, lead, prepare, take part, follow."""
    standing = standing_of(user, on)
    return "".join(
        letter for letter, may in zip("klptf", QUESTIONS, strict=True) if may(user, standing, body.pk if body else None)
    )


@pytest.mark.parametrize(
    ("seat", "may"),
    [
        ("chair", "lptf"),
        ("vice-chair", "lptf"),
        ("secretary", "kpf"),
        ("member", "tf"),
        ("deputy", "tf"),
        ("preparation", "pf"),
        ("guest", ""),
        ("", ""),
    ],
)
def test_each_seat_lets_do_what_it_is_for_in_its_body_alone(body, seat, may):
    user = make_seated("disa@ekelunda.example", {seat: (body, make_organisation("Ekelunda"))})

    assert answers(user, body) == may
    assert answers(user, make_body("Presidiet")) == ""
    assert answers(user, None) == ""


@pytest.mark.parametrize(
    ("role", "may"), [("member", ""), ("reader", "f"), ("secretary", "kpf"), ("administrator", "kpf")]
)
def test_each_role_lets_do_what_it_is_for_in_every_body(body, role, may):
    assert answers(make_user(role), body) == may


def test_a_citizen_and_one_who_is_shut_out_may_nothing(body):
    user = make_seated("disa@ekelunda.example", {"chair": (body, None)}, role="administrator")
    user.is_active = False

    assert (answers(user, body), answers(AnonymousUser(), body)) == ("", "")


def test_rights_end_the_day_after_the_last(body, secretary):
    user = make_seated("disa@ekelunda.example", {"chair": (body, None)})

    end_mandate(Mandate.objects.get(), last_day=DAY, by=secretary)

    assert answers(user, body, DAY) == "lptf"
    assert answers(user, body, DAY + timedelta(days=1)) == ""


def test_rights_begin_on_the_first_day(body):
    user = make_seated("disa@ekelunda.example", {"member": (body, None)})
    Mandate.objects.update(holds_from=DAY)

    assert [answers(user, body, DAY + timedelta(days=days)) for days in (-1, 0)] == ["", "tf"]


def test_a_delegate_does_what_the_principal_may_and_nothing_of_their_role(body):
    director = make_seated("disa@ekelunda.example", {"member": (body, None)}, role="secretary")
    assistant = make_seated("karin@ekelunda.example", {})
    name_delegate(director, email=assistant.email, holds_from=DAY)

    assert (answers(director, body), answers(assistant, body)) == ("kptf", "tf")


def test_nobody_acts_for_one_for_whom_their_principal_acts(body):
    chair = make_seated("ada@ekelunda.example", {"chair": (body, None)})
    middle = make_seated("bo@ekelunda.example", {})
    last = make_seated("cia@ekelunda.example", {})
    name_delegate(chair, email=middle.email, holds_from=DAY)
    name_delegate(middle, email=last.email, holds_from=DAY)

    assert (answers(middle, body), answers(last, body)) == ("lptf", "")


def test_an_own_seat_comes_before_that_of_a_principal(body):
    ekelunda = make_organisation("Ekelunda")
    director = make_seated("disa@ekelunda.example", {"member": (body, ekelunda)})
    deputy = make_seated("karin@ekelunda.example", {"deputy": (body, ekelunda)})
    name_delegate(director, email=deputy.email, holds_from=DAY)

    held = [(seat.seat, seat.on_behalf_of) for seat in standing_of(deputy, DAY).held]

    assert held == [("deputy", ""), ("member", director.email)]


def test_standing_asks_twice_however_many_seats(body, django_assert_num_queries):
    for number, seat in enumerate(("chair", "member", "deputy")):
        make_seated(f"{number}@ekelunda.example", {seat: (body, None), "guest": (make_body(f"Nät {number}"), None)})
    last = User.objects.get(email="2@ekelunda.example")
    for number in range(2):
        name_delegate(User.objects.get(email=f"{number}@ekelunda.example"), email=last.email, holds_from=DAY)

    with django_assert_num_queries(2):
        standing = standing_of(last, DAY)

    assert len(standing.held) == 6


def test_many_stand_together_where_each_stands_alone_in_two_queries(body, django_assert_num_queries):
    principal, other = (
        make_seated(f"{name}@ekelunda.example", {"member": (body, make_organisation(name))})
        for name in ("disa", "elis")
    )
    delegate, nobody = (make_user("member", f"{name}@samverk.example") for name in ("orvar", "tora"))
    name_delegate(principal, email=delegate.email, holds_from=DAY, holds_to=DAY)
    users = (principal, other, delegate, nobody)

    with django_assert_num_queries(2):
        together = standings_of(users, DAY)

    assert together == {user.pk: standing_of(user, DAY) for user in users}
