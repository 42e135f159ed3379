"""Somebody without a log-in answers one question, as long as the link holds."""

from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import (
    Said,
    close_round,
    give_answer,
    name_colleague,
    reopen_round,
    revoke_colleague,
    send_link_again,
)
from samverk.rounds.links import colleague_behind, link_of, token_of
from samverk.rounds.models import Colleague
from tests.samverk.rounds.making import AT, CLOSES, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
EJA = {"name": "Eja Ek", "email": "Eja@samverk.example"}


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def asked(house):
    return asked_of(make_round(house), house.municipalities[0])


def opened(token, at=AT):
    return colleague_behind(token, at=at, address="192.0.2.1")


def test_a_colleague_gets_a_link_that_stands_nowhere_else(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])

    letter = Letter.objects.get()
    assert (letter.to_address, letter.secret_part) == ("eja@samverk.example", link_of(colleague))
    assert token_of(colleague) not in letter.text
    assert opened(token_of(colleague)) == colleague


def test_what_a_colleague_answers_is_kept_under_both_names(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])

    answer = give_answer(asked, Said(position="no"), at=AT, by=colleague, on_behalf_of=colleague.on_behalf_of)

    assert (answer.giver, answer.given_by, answer.on_behalf_of) == ("Eja Ek", None, "brohult@samverk.example")
    entry = TrailEntry.objects.get(act="round-answered")
    assert (entry.by, entry.on_behalf_of) == ("eja@samverk.example", "brohult@samverk.example")


def test_a_link_that_was_taken_back_opens_nothing_and_what_was_answered_stays(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])
    give_answer(asked, Said(position="no"), at=AT, by=colleague)

    revoke_colleague(colleague, at=AT, by=house.members[0])

    with pytest.raises(RuleBroken, match="colleague-revoked"):
        opened(token_of(colleague))
    with pytest.raises(RuleBroken, match="colleague-revoked"):
        give_answer(asked, Said(position="yes"), at=AT, by=colleague)
    with pytest.raises(RuleBroken, match="colleague-revoked"):
        revoke_colleague(colleague, at=AT, by=house.members[0])
    assert asked.answers.get().position == "no"


def test_a_link_sent_anew_replaces_the_one_before_and_goes_once(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])
    old = token_of(colleague)

    for _twice in range(2):
        send_link_again(colleague, seen=1, at=AT, by=house.members[0])

    assert (Letter.objects.count(), Colleague.objects.get().link_number) == (2, 2)
    with pytest.raises(RuleBroken, match="colleague-revoked"):
        opened(old)
    assert opened(token_of(Colleague.objects.select_related("asked__round").get())) == colleague


def test_a_link_is_over_when_the_question_is(house, asked):
    token = token_of(name_colleague(asked, **EJA, at=AT, by=house.members[0]))

    with pytest.raises(RuleBroken, match="link-expired"):
        opened(token, at=CLOSES)


def test_where_late_answers_are_taken_a_link_holds_for_a_month_more(house):
    asked = asked_of(make_round(house, takes_late=True), house.municipalities[0])
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])

    assert opened(token_of(colleague), at=CLOSES + timedelta(days=29)) == colleague
    with pytest.raises(RuleBroken, match="link-expired"):
        opened(token_of(colleague), at=CLOSES + timedelta(days=30))


def test_a_colleague_keeps_their_link_when_a_question_is_opened_again(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])
    link = token_of(colleague)
    close_round(asked.round, at=CLOSES, by=house.secretary)
    with pytest.raises(RuleBroken, match="link-expired"):
        opened(link, at=CLOSES)

    later = CLOSES + timedelta(days=7)
    reopen_round(asked.round, because="Ny uppgift", closes_at=later, at=CLOSES, by=house.secretary)

    assert opened(link, at=CLOSES + timedelta(days=1)) == colleague
    with pytest.raises(RuleBroken, match="link-expired"):
        opened(link, at=later)


def test_a_link_sent_anew_after_opening_again_replaces_the_old_one(house, asked):
    colleague = name_colleague(asked, **EJA, at=AT, by=house.members[0])
    old = token_of(colleague)
    close_round(asked.round, at=CLOSES, by=house.secretary)
    later = CLOSES + timedelta(days=7)
    reopen_round(asked.round, because="Ny uppgift", closes_at=later, at=CLOSES, by=house.secretary)

    fresh = Colleague.objects.select_related("asked__round").get()
    send_link_again(fresh, seen=1, at=CLOSES, by=house.members[0])

    assert opened(token_of(fresh), at=CLOSES + timedelta(days=1)) == colleague
    with pytest.raises(RuleBroken, match="colleague-revoked"):
        opened(old, at=CLOSES + timedelta(days=1))


def test_a_strangers_link_opens_nothing(house, asked):
    with pytest.raises(RuleBroken, match="link-wrong"):
        opened("abc.def")


def test_nobody_is_named_twice_nor_more_than_five_nor_when_it_is_closed(house, asked):
    name_colleague(asked, **EJA, at=AT, by=house.members[0])
    with pytest.raises(RuleBroken, match="colleague-named"):
        name_colleague(asked, name="Eja", email="eja@samverk.example", at=AT, by=house.members[0])
    for number in range(4):
        name_colleague(asked, name="N", email=f"n{number}@samverk.example", at=AT, by=house.members[0])
    with pytest.raises(RuleBroken, match="too-many-colleagues"):
        name_colleague(asked, name="N", email="en-till@samverk.example", at=AT, by=house.members[0])
    close_round(asked.round, at=AT, by=house.secretary)
    with pytest.raises(RuleBroken, match="round-closed"):
        name_colleague(asked, name="N", email="sen@samverk.example", at=AT, by=house.members[0])


def test_one_whose_link_was_taken_back_may_be_named_again(house, asked):
    first = name_colleague(asked, **EJA, at=AT, by=house.members[0])
    revoke_colleague(first, at=AT, by=house.members[0])

    second = name_colleague(asked, **EJA, at=AT, by=house.members[0])

    assert opened(token_of(second)) == second
    with pytest.raises(RuleBroken, match="colleague-revoked"):
        opened(token_of(first))
