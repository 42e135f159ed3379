"""What becomes of a notice: a new day, an outcome, a matter; of two hands one is told."""

from datetime import date

import pytest

from samverk.intake.models import Proposal
from samverk.records.refusal import RuleBroken
from samverk.watchlist.actions import Source, finish_notice, follow, move_notice, promote, take_up_notice, unfollow
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.watchlist.making import DAY, ON, make_notice

LATER = date(2026, 5, 1)


@pytest.fixture
def notice(house):
    return make_notice(house.members[0], body=house.body)


def test_a_new_day_is_set_with_its_reason(house, notice):
    move_notice(notice, watch_on=LATER, because="Inget besked ännu", on=ON, seen=1, by=house.members[0])

    assert (notice.watch_on, notice.revision) == (LATER, 2)
    assert list(notice.steps.values_list("act", "text"))[1:] == [("new-day", "Inget besked ännu")]


def test_a_day_that_is_over_is_refused(house, notice):
    for act in (move_notice, take_up_notice):
        with pytest.raises(RuleBroken, match="watch-day-over"):
            act(notice, watch_on=ON, on=ON, seen=1, by=house.members[0])


def test_done_with_it_has_an_outcome_and_may_be_taken_up_again(house, notice):
    finish_notice(notice, outcome=" Bussen drivs vidare. ", seen=1, by=house.members[0])
    done = (notice.state, notice.outcome)
    take_up_notice(notice, watch_on=LATER, on=ON, seen=2, by=house.members[0])

    assert (done, notice.state, notice.outcome) == (("done", "Bussen drivs vidare."), "watched", "Bussen drivs vidare.")


def test_nothing_is_an_outcome_only_if_said(house, notice):
    with pytest.raises(RuleBroken, match="outcome-missing"):
        finish_notice(notice, outcome=" ", seen=1, by=house.members[0])


def test_of_two_hands_one_is_told(house, notice):
    finish_notice(notice, outcome="Klart", seen=1, by=house.members[0])

    for act, said in (
        (finish_notice, {"outcome": "Också klart"}),
        (move_notice, {"watch_on": LATER, "on": ON}),
        (promote, {"title": "Buss", "body": house.body}),
    ):
        with pytest.raises(RuleBroken, match="notice-changed"):
            act(notice, **said, seen=1, by=house.secretary)

    assert Proposal.objects.count() == 0


def test_following_twice_is_following_once_and_stopping_too(house, notice):
    for _twice in range(2):
        follow(notice, by=house.members[1])
    followed = notice.followers.count()
    for _twice in range(2):
        unfollow(notice, by=house.members[1])

    assert (followed, notice.followers.count()) == (2, 1)


def test_it_becomes_a_matter_with_its_history(house):
    item = make_item(make_meeting(house.body), "Kortkort")
    notice = make_notice(house.members[0], body=house.body, source=Source(item=item, link="https://bolaget.example/"))
    move_notice(notice, watch_on=LATER, because="Inget besked ännu", on=ON, seen=1, by=house.members[0])

    proposal = promote(
        notice,
        title="Busslinjen",
        body=house.body,
        seen=2,
        by=house.members[0],
        organisation=house.municipalities[0],
    )

    first, _blank, source, link, *steps = proposal.summary.splitlines()
    assert (proposal.title, proposal.state, proposal.organisation) == ("Busslinjen", "draft", house.municipalities[0])
    assert (first, source) == ("Drivs bussen vidare?", "Källa: Direktörsgruppen, 16 februari 2024, 1 Kortkort")
    assert (link, len(steps), steps[1].endswith("Ny dag, bevakas till 1 maj 2026. Inget besked ännu")) == (
        "https://bolaget.example/",
        2,
        True,
    )
    assert (notice.state, notice.proposal) == ("promoted", proposal)


def test_a_confidential_notice_becomes_a_confidential_matter_that_names_no_item(house):
    clause = make_clause(make_item(make_meeting(house.body), "Hemlig upphandling", is_confidential=True))
    notice = make_notice(house.members[0], body=house.body, source=Source(clause=clause))

    proposal = promote(notice, title="Uppföljning", body=house.body, seen=1, by=house.members[0])

    assert (proposal.is_confidential, proposal.origin_clause) == (True, clause)
    assert "Hemlig" not in proposal.summary
    assert notice.watch_on == DAY
