"""What the receiving body made of a matter, and its way back."""

from datetime import date

import pytest

from samverk.lineage.queries.force import force_on
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.refusal import RuleBroken
from samverk.routes.actions import confirm_hand_overs, drop_hand_over, feed_back, open_again, record_outcome
from samverk.routes.actions.expect import expect_outcomes, settle_expected
from samverk.routes.events import outcome_recorded
from samverk.routes.models import HandOver
from samverk.routes.queries.outcomes import outcomes_of
from tests.factories import make_clause
from tests.samverk.routes.making import AT, TODAY, give, make_endorsed, make_handing, make_house, make_planned

pytestmark = pytest.mark.django_db
DECIDED_ON = date(2024, 3, 22)


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def announced():
    heard = []

    def listen(sender, clause_ids, **rest):
        heard.append(clause_ids)

    outcome_recorded.connect(listen)
    yield heard
    outcome_recorded.disconnect(listen)


def settle(house, sent, outcome="adopted", **fields):
    record_outcome(sent, outcome, **{"on": DECIDED_ON, "at": AT, "by": house.secretary} | fields)


def test_the_outcome_settles_the_clause_that_handed_over_and_what_waited_beside_it(
    house, announced, django_capture_on_commit_callbacks
):
    endorsed = make_endorsed(house.directors)
    noted = make_clause(endorsed.item, "att notera informationen")
    sent = give(house, clause=make_handing(endorsed))

    with django_capture_on_commit_callbacks(execute=True):
        settle(house, sent)

    ids = (endorsed.pk, sent.clause_id)
    assert (announced, outcomes_of([*ids, noted.pk])) == ([ids], {endorsed.pk: "adopted", sent.clause_id: "adopted"})


@pytest.mark.parametrize(
    ("outcome", "standing"),
    [("adopted", "in-force"), ("rejected", "fallen"), ("remitted", "provisional"), ("noted", "provisional")],
)
def test_the_endorsement_holds_or_falls_with_it(house, outcome, standing):
    endorsed = make_endorsed(house.directors)
    sent = give(house, clause=make_handing(endorsed))
    clause = Clause.objects.select_related("meeting").get(pk=endorsed.pk)

    before = force_on(clause, date(2024, 3, 21)).standing
    settle(house, sent, outcome)

    assert (before, force_on(clause, DECIDED_ON).standing) == ("provisional", standing)


def test_of_two_hands_one_settles(house):
    sent = give(house)
    settle(house, sent)

    with pytest.raises(RuleBroken, match="hand-over-settled"):
        settle(house, sent, "rejected")
    with pytest.raises(RuleBroken, match="hand-over-settled"):
        drop_hand_over(sent, because="Nej", at=AT, by=house.secretary)


def test_what_is_adopted_goes_on_to_the_next_stage_once(house):
    sent = give(house)

    settle(house, sent)

    onward = sent.onward.get()
    assert (onward.state, onward.from_body, onward.to_body, onward.handed_over_on) == (
        "proposed",
        house.presidium,
        house.board,
        DECIDED_ON,
    )


@pytest.mark.parametrize(
    ("outcome", "purpose"), [("rejected", "decision"), ("remitted", "decision"), ("noted", "information")]
)
def test_what_is_refused_or_was_for_information_goes_nowhere(house, outcome, purpose):
    sent = give(house, purpose=purpose)

    settle(house, sent, outcome)

    assert not sent.onward.exists()


def test_the_whole_route_ends_at_the_board(house):
    settle(house, give(house))
    onward = HandOver.objects.get(state="proposed")
    make_planned(house.board)

    confirm_hand_overs([onward], on=TODAY, at=AT, by=house.secretary)
    onward.refresh_from_db()
    settle(house, onward)

    assert (onward.proposal.item.title, HandOver.objects.filter(state="proposed").count()) == ("Gemensam budget", 0)


def test_a_decision_before_the_hand_over_is_told(house):
    sent = give(house)

    settle(house, sent, on=date(2024, 1, 12))

    assert (sent.state, sent.is_settled_too_early) == ("settled", True)


def test_an_outcome_is_taken_back_with_a_reason(house, announced, django_capture_on_commit_callbacks):
    sent = give(house, clause=make_handing(make_endorsed(house.directors)))
    settle(house, sent)

    with pytest.raises(RuleBroken, match="reason-missing"):
        open_again(sent, because="", at=AT, by=house.secretary)
    with django_capture_on_commit_callbacks(execute=True):
        open_again(sent, because="Fel möte", at=AT, by=house.secretary)
    sent.refresh_from_db()

    assert (sent.state, sent.outcome, outcomes_of([sent.clause_id]), len(announced)) == ("sent", "", {}, 1)
    with pytest.raises(RuleBroken, match="hand-over-not-settled"):
        open_again(sent, because="Fel möte", at=AT, by=house.secretary)


def test_the_outcome_goes_back_to_the_body_that_handed_over_once(house):
    meeting = make_planned(house.directors)
    sent = give(house)

    with pytest.raises(RuleBroken, match="hand-over-not-settled"):
        feed_back(sent, on=TODAY, at=AT, by=house.secretary)
    settle(house, sent, "rejected")
    for _time in range(2):
        feed_back(sent, on=TODAY, at=AT, by=house.secretary)

    item = Item.objects.get(meeting=meeting)
    assert (item.title, item.background, item.entry.purpose) == (
        "Återkoppling: Gemensam budget",
        "Presidiet avslog förslaget den 22 mars 2024.",
        "information",
    )


def test_the_items_own_decision_is_expected_and_settles_when_the_minutes_are_approved(house):
    meeting = make_planned(house.presidium)
    sent = give(house)
    item = Item.objects.get(meeting=meeting)
    decision = make_clause(item, "att anta budgeten", verb_class="adopt", kind="adopt")

    expect_outcomes([meeting.pk])
    early = settle_expected([meeting.pk], at=AT)
    sent.refresh_from_db()
    expected = (sent.state, sent.outcome, sent.outcome_clause)
    Meeting.objects.filter(pk=meeting.pk).update(state="approved", approved_at=AT)
    counts = [settle_expected([meeting.pk], at=AT) for _time in range(2)]
    sent.refresh_from_db()

    assert (early, expected) == (0, ("sent", "adopted", decision))
    assert (counts, sent.state, sent.outcome_clause, sent.outcome_on) == ([1, 0], "settled", decision, DECIDED_ON)


def test_what_is_only_postponed_is_still_under_way(house):
    meeting = make_planned(house.presidium)
    give(house)
    make_clause(Item.objects.get(meeting=meeting), "att bordlägga ärendet", verb_class="postpone")
    Meeting.objects.filter(pk=meeting.pk).update(state="approved", approved_at=AT)

    assert (expect_outcomes([meeting.pk]), settle_expected([meeting.pk], at=AT)) == (0, 0)
