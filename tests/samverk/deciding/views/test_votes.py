"""Votes, proposals, recusals and dissents on the page: who enters them, and who answers for themselves."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.accounts.models import Delegation
from samverk.deciding.actions import cast_ballot, confirm_clause, open_vote
from samverk.deciding.models import Ballot, Candidate, DebateProposal, Dissent, Recusal, Vote
from samverk.meetings.models import Procedure
from tests.samverk.conftest import make_user
from tests.samverk.deciding.making import acting, go_out


def address(name, thing):
    return reverse(f"deciding:{name}", args=[thing.public_id])


@pytest.fixture
def vote(scene):
    return open_vote(scene.item, acting(), kind="roll-call", yes_means="Bifall", no_means="Avslag")


def test_a_member_votes_for_themselves_once(scene, vote, browser_of):
    browser = browser_of(scene.member)

    browser.post(address("vote", vote), {"choice": "yes"})
    again = browser.post(address("vote", vote), {"choice": "no"}, follow=True)

    ballot = Ballot.objects.get()
    assert (ballot.attendance, ballot.choice) == (scene.rows[1], "yes")
    assert "ingen röstar två gånger" in again.content.decode()


@pytest.mark.parametrize(("who", "status"), [("secretary", 403), ("reader", 403), ("neighbour", 404)])
def test_who_is_not_on_the_list_does_not_vote(scene, vote, browser_of, who, status):
    answer = browser_of(getattr(scene, who)).post(address("vote", vote), {"choice": "yes"})

    assert answer.status_code == status
    assert Ballot.objects.count() == 0


def test_a_delegate_does_not_vote_for_a_member(scene, vote, browser_of):
    delegate = make_user("member", "delegate@samverk.example")
    Delegation.objects.create(principal=scene.member, delegate=delegate, holds_from=date(2020, 1, 1))

    answer = browser_of(delegate).post(address("vote", vote), {"choice": "yes"})

    assert answer.status_code == 403
    assert Ballot.objects.count() == 0


def test_a_member_who_has_left_does_not_vote(scene, vote, browser_of):
    go_out(scene.rows[1])

    browser_of(scene.member).post(address("vote", vote), {"choice": "yes"})

    assert Ballot.objects.count() == 0


def test_the_chair_is_told_to_wait_and_then_votes(scene, vote, browser_of):
    chair = browser_of(scene.chair)

    waiting = chair.get(address("mine", scene.item)).content.decode()
    for row in scene.rows[1:]:
        cast_ballot(vote, row, "no", acting())
    chair.post(address("vote", vote), {"choice": "yes"})

    assert "röstar sist" in waiting
    assert Ballot.objects.count() == 3


def test_a_vote_is_opened_recorded_and_closed_on_the_page(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(
        address("open-vote", scene.item),
        {"kind": "roll-call", "yes_means": "Bifall", "no_means": "Avslag", "chair": scene.rows[0].pk},
    )
    vote = Vote.objects.get()

    for row, choice in zip(reversed(scene.rows), ("no", "yes", "yes"), strict=True):
        browser.post(address("record-ballot", vote), {"who": row.pk, "choice": choice})
    browser.post(address("close-vote", vote))

    vote.refresh_from_db()
    assert (vote.yes, vote.no, vote.is_carried) == (2, 1, True)
    assert vote.procedure.text == (
        "Votering. Ja-röst: Bifall. Nej-röst: Avslag. Ja röstar: Disa Holm (Brohult), Egil Ask (Ekelunda). "
        "Nej röstar: Frida Berg (Kvarnsele). 2 ja, 1 nej, 0 avstår. Utfallet är ja."
    )


def test_hands_are_counted_on_the_page(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(address("open-vote", scene.item), {"kind": "hands", "yes_means": "Bifall"})

    browser.post(
        address("close-vote", Vote.objects.get()), {"yes": "1", "no": "1", "abstained": "1", "chair_says": "no"}
    )

    vote = Vote.objects.get()
    assert (vote.state, vote.is_carried, vote.decided_by) == ("closed", False, "casting-vote")


def test_a_secret_election_shows_nobody_how_anybody_voted(scene, browser_of):
    secretary = browser_of(scene.secretary)
    secretary.post(
        address("open-vote", scene.item),
        {"kind": "election", "yes_means": "Val av ordförande", "candidates": "Ann\nBo"},
    )
    vote, ann = Vote.objects.get(), Candidate.objects.get(name="Ann")

    for user in (scene.chair, scene.member, scene.other):
        browser_of(user).post(address("vote", vote), {"candidate": ann.public_id})
    during = secretary.get(address("item", scene.item)).content.decode()
    paper = {candidate.public_id: "0" for candidate in vote.candidates.all()}
    secretary.post(address("close-vote", vote), paper | {"blank": "0"})

    vote.refresh_from_db()
    assert vote.elected == "Ann"
    assert set(Ballot.objects.values_list("choice", flat=True)) == {""}
    assert "Röster per namn" not in during
    assert vote.procedure.text == "Sluten omröstning: Val av ordförande. Röster: Ann 3, Bo 0; blanka 0. Ann väljs."


def test_a_vote_is_called_off(scene, vote, browser_of):
    browser_of(scene.secretary).post(address("call-off-vote", vote))

    assert (Vote.objects.count(), Procedure.objects.count()) == (0, 0)


def test_proposals_are_made_seconded_put_and_withdrawn(scene, browser_of):
    browser = browser_of(scene.secretary)
    chair, member, other = scene.rows
    for text, row in (("Bifall", chair), ("Avslag", member), ("Utredning", other)):
        browser.post(address("make-proposal", scene.item), {"text": text, "made_by": row.pk})
    yes, no, third = DebateProposal.objects.order_by("position")
    browser.post(address("second-proposal", yes), {"seconded_by": other.pk})
    browser.post(address("withdraw-proposal", third))

    order = {f"place-{no.public_id}": "1", f"place-{yes.public_id}": "2", "carried": yes.public_id}
    browser.post(address("put-propositions", scene.item), order)

    assert list(Procedure.objects.values_list("kind", "text")) == [
        ("proposal", "Disa Holm (Brohult) yrkar: Bifall. Frida Berg (Kvarnsele) instämmer i yrkandet."),
        ("proposal", "Egil Ask (Ekelunda) yrkar: Avslag."),
        (
            "vote",
            "Ordföranden ställer proposition i denna ordning: 1. Avslag; 2. Bifall. Ordföranden finner bifall till: "
            "Bifall.",
        ),
    ]


def test_a_member_recuses_and_dissents_for_themselves(scene, browser_of):
    browser = browser_of(scene.member)
    other = browser_of(scene.other)

    other.post(address("recuse-myself", scene.item), {"reason": "own-concern"})
    confirm_clause(scene.live, acting(), seen=0)
    browser.post(address("dissent-myself", scene.item), {"reason": "För dyrt."})
    other.post(address("dissent-myself", scene.item), {"reason": "Också jag."})

    assert Recusal.objects.get().attendance == scene.rows[2]
    assert Dissent.objects.get().attendance == scene.rows[1]
    assert list(Procedure.objects.values_list("kind", "text")) == [
        (
            "recusal",
            "Frida Berg (Kvarnsele) anmäler jäv och deltar inte i handläggningen av ärendet. "
            "Grund: Saken angår personen själv eller någon närstående.",
        ),
        ("dissent", "Egil Ask (Ekelunda) reserverar sig mot beslutet: För dyrt."),
    ]


def test_the_secretary_enters_them_for_others_and_strikes_mistakes(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(address("recuse", scene.item), {"who": scene.rows[1].pk, "reason": "agent"})
    browser.post(address("lift-recusal", Recusal.objects.get()))
    confirm_clause(scene.live, acting(), seen=0)
    browser.post(address("dissent", scene.item), {"who": scene.rows[1].pk, "reason": ""})
    browser.post(address("take-back-dissent", Dissent.objects.get()))

    assert (Recusal.objects.count(), Dissent.objects.count(), Procedure.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("name", ["open-vote", "make-proposal", "recuse", "dissent", "put-off", "admit", "take-over"])
@pytest.mark.parametrize(("who", "status"), [("member", 403), ("reader", 403), ("neighbour", 404), (None, 302)])
def test_members_do_not_keep(scene, browser_of, name, who, status):
    user = getattr(scene, who) if who else None

    assert browser_of(user).post(address(name, scene.item)).status_code == status


def test_an_empty_form_is_shown_again(scene, browser_of):
    browser = browser_of(scene.secretary)

    for name in ("open-vote", "make-proposal", "recuse", "dissent", "put-off", "add-clause"):
        page = browser.post(address(name, scene.item))

        assert page.status_code == 422
        assert 'class="mistakes"' in page.content.decode()


def test_nothing_is_offered_before_the_meeting_opens_or_after_it_closed(scene, browser_of):
    scene.meeting.closed_at = acting().at
    scene.meeting.state = "held"
    scene.meeting.save()

    page = browser_of(scene.secretary).get(address("item", scene.item)).content.decode()

    assert "data-picker" not in page
    assert "ändras inte av någon" in page
