"""From received through under way to answered or withdrawn; nothing is answered without a motive."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samverk.enquiries.actions import answer_enquiry, ask_members, propose_to_agenda, withdraw_enquiry
from samverk.intake.models import Proposal
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Round
from tests.samverk.enquiries.making import AT, from_inside, from_outside
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
YES = {"outcome": "yes", "answer": "Vi är med.", "motive": "Tio kommuner vill."}


@pytest.fixture
def house():
    return make_house()


def test_it_is_answered_with_a_motive_by_a_letter_that_is_kept(house):
    enquiry = from_outside(house)

    answer_enquiry(enquiry, **YES, at=AT, by=house.secretary)

    assert (enquiry.state, enquiry.outcome, enquiry.motive) == ("answered", "yes", "Tio kommuner vill.")
    letter = Letter.objects.get(kind="enquiry-answered")
    assert (letter.to_address, letter.secret_part) == ("ella@fors.example", "")
    assert "den 2 mars 2026, Samordnad barnröst" in letter.text
    assert letter.text.endswith("Ja.\n\nVi är med.\n\nMotivering:\n\nTio kommuner vill.")
    assert TrailEntry.objects.get(act="enquiry-answered").by == house.secretary.email


@pytest.mark.parametrize("missing", [{"motive": " "}, {"answer": ""}, {"outcome": "perhaps"}])
def test_nothing_is_answered_without_a_motive(house, missing):
    enquiry = from_outside(house)

    with pytest.raises(RuleBroken, match="motive-missing"):
        answer_enquiry(enquiry, **YES | missing, at=AT, by=house.secretary)
    enquiry.refresh_from_db()
    assert enquiry.state == "received"


def test_what_is_settled_is_settled(house):
    answered, withdrawn = from_outside(house), from_inside(house)
    answer_enquiry(answered, **YES, at=AT, by=house.secretary)
    withdraw_enquiry(withdrawn, at=AT, by=house.members[0])

    for enquiry in (answered, withdrawn):
        with pytest.raises(RuleBroken, match="enquiry-settled"):
            answer_enquiry(enquiry, **YES, at=AT, by=house.secretary)
        with pytest.raises(RuleBroken, match="enquiry-settled"):
            withdraw_enquiry(enquiry, at=AT)
        for route in (ask_members, propose_to_agenda):
            with pytest.raises(RuleBroken, match="enquiry-settled"):
                route(enquiry, at=AT, by=house.secretary)
    assert Letter.objects.filter(kind="enquiry-answered").count() == 1


def test_what_is_not_confirmed_is_neither_answered_nor_put_to_anybody(house):
    enquiry = from_outside(house, confirmed=False)

    with pytest.raises(RuleBroken, match="enquiry-settled"):
        answer_enquiry(enquiry, **YES, at=AT, by=house.secretary)
    with pytest.raises(RuleBroken, match="enquiry-settled"):
        ask_members(enquiry, at=AT, by=house.secretary)
    withdraw_enquiry(enquiry, at=AT)
    assert Letter.objects.filter(kind="enquiry-withdrawn").count() == 0


def test_it_is_put_to_all_members_once_and_closes_before_the_answer_is_owed(house):
    enquiry = from_outside(house)

    question = ask_members(enquiry, at=AT, by=house.secretary)

    assert (question.question, question.form, question.asked.count()) == ("Samordnad barnröst", "interest", 3)
    assert (question.about_kind, question.about_id) == ("enquiry", enquiry.public_id)
    assert timezone.localdate(question.closes_at) == date(2026, 3, 24)
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.round) == ("under-way", question)
    with pytest.raises(RuleBroken, match="enquiry-asked-already"):
        ask_members(enquiry, at=AT, by=house.secretary)
    assert Round.objects.count() == 1


@pytest.mark.parametrize(
    ("days", "expected"), [(15, date(2026, 3, 13)), (3, date(2026, 3, 10)), (60, date(2026, 3, 24))]
)
def test_members_get_what_the_agreed_time_leaves_but_never_less_than_a_week(house, days, expected):
    enquiry = from_outside(house, due_on=AT.date() + timedelta(days=days))

    question = ask_members(enquiry, at=AT, by=house.secretary)

    assert timezone.localdate(question.closes_at) == expected


def test_it_is_proposed_to_the_agenda_once(house):
    enquiry = from_outside(house)

    proposal = propose_to_agenda(enquiry, at=AT, by=house.secretary)

    enquiry.refresh_from_db()
    assert (proposal.state, proposal.body, proposal.title) == ("submitted", house.body, "Samordnad barnröst")
    assert proposal.summary.endswith("\n\nFors stad")
    assert (enquiry.state, enquiry.proposal) == ("under-way", proposal)
    with pytest.raises(RuleBroken, match="enquiry-asked-already"):
        propose_to_agenda(enquiry, at=AT, by=house.secretary)
    assert Proposal.objects.count() == 1


def test_withdrawn_it_is_owed_no_more_and_the_secretary_is_told(house):
    enquiry = from_outside(house)

    withdraw_enquiry(enquiry, at=AT)

    assert (enquiry.state, enquiry.is_owed) == ("withdrawn", False)
    assert Letter.objects.get(kind="enquiry-withdrawn").to_address == house.secretary.email
