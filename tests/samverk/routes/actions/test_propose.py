"""Hand-overs that minutes speak of, and what became of them."""

from datetime import date

import pytest

from samverk.meetings.models import Clause
from samverk.routes.actions import confirm_hand_overs, drop_hand_over, find_again, propose_hand_overs
from samverk.routes.models import HandOver
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.routes.making import AT, TODAY, make_endorsed, make_handing, make_house, make_planned

pytestmark = pytest.mark.django_db
LATER = date(2024, 3, 22)


@pytest.fixture
def house():
    return make_house()


def propose(*clauses):
    return propose_hand_overs([clause.meeting_id for clause in clauses], at=AT)


def decide(body, text="att anta budgeten", title="Gemensam budget", on=LATER, **fields):
    fields = {"verb_class": "adopt", "kind": "adopt"} | fields
    return make_clause(make_item(make_meeting(body, on), title), text, **fields)


def test_the_clause_that_hands_over_is_proposed_and_not_what_it_endorses(house):
    handing = make_handing(make_endorsed(house.directors))

    counts = [propose(handing) for _time in range(2)]

    one = HandOver.objects.get()
    assert (counts, one.clause, one.state, one.to_body, one.purpose, one.handed_over_on) == (
        [1, 0],
        handing,
        "proposed",
        house.presidium,
        "decision",
        date(2024, 2, 16),
    )


def test_an_endorsement_alone_is_proposed_to_the_body_that_decides(house):
    endorsed = make_endorsed(house.directors)
    make_clause(endorsed.item, "att ställa sig bakom bilagan", verb_class="endorse", is_provisional=True)

    propose(endorsed)

    assert [(one.clause, one.to_body) for one in HandOver.objects.all()] == [(endorsed, house.presidium)]


def test_the_body_that_is_named_gets_it(house):
    handing = make_handing(
        make_endorsed(house.directors), handed_to_as_written="samarbetsstyrelse", handed_for="information"
    )

    propose(handing)

    assert [(one.to_body, one.purpose) for one in HandOver.objects.filter(clause=handing)] == [
        (house.board, "information")
    ]


def test_what_goes_outside_the_house_is_left_alone(house):
    clause = make_clause(
        make_item(make_meeting(house.directors)),
        "att överlämna till regionen",
        verb_class="hand-over",
        handed_to_as_written="regionen",
    )

    assert propose(clause) == 0


@pytest.mark.parametrize("fields", [{"verb_class": "note"}, {"verb_class": "assign"}])
def test_other_clauses_hand_nothing_over(house, fields):
    assert propose(make_clause(make_item(make_meeting(house.directors)), **fields)) == 0


def test_a_body_above_which_nobody_decides_hands_nothing_over(house):
    assert propose(make_endorsed(make_body("Nätverket"))) == 0


@pytest.mark.parametrize(
    ("text", "verb_class", "outcome"),
    [
        ("att anta budgeten", "adopt", "adopted"),
        ("att avslå budgeten", "reject", "rejected"),
        ("att återremittera budgeten", "remit", "remitted"),
        ("att notera informationen", "note", "noted"),
    ],
)
def test_the_outcome_is_found_by_title_and_day(house, text, verb_class, outcome):
    handing = make_handing(make_endorsed(house.directors))
    decision = decide(house.presidium, text, verb_class=verb_class)
    decide(house.presidium, title="Något helt annat", on=date(2024, 3, 1))

    propose(handing)

    one = HandOver.objects.get()
    assert (one.state, one.outcome, one.outcome_clause, one.outcome_on) == ("proposed", outcome, decision, LATER)


def test_the_same_matter_counts_before_the_title(house):
    handing = make_handing(make_endorsed(house.directors))
    decide(house.presidium, on=date(2024, 3, 1))
    decision = decide(house.presidium, title="Ekonomi")
    make_matter("Budget", handing.item, decision.item)

    propose(handing)

    assert HandOver.objects.get().outcome_clause == decision


def test_the_outcome_is_found_when_the_board_comes_last(house):
    handing = make_handing(make_endorsed(house.directors))
    propose(handing)

    decision = decide(house.presidium)
    propose(decision)

    assert HandOver.objects.get().outcome_clause == decision


def test_a_decision_shortly_before_is_told_only_where_none_came_after(house):
    handing = make_handing(make_endorsed(house.directors))
    early = decide(house.presidium, on=date(2024, 2, 2))
    propose(handing)
    found = HandOver.objects.get()

    decision = decide(house.presidium)
    propose(decision)

    assert (found.outcome_clause, found.is_settled_too_early) == (early, True)
    assert HandOver.objects.get().outcome_clause == decision


def test_many_are_confirmed_at_once_with_the_outcomes_that_were_found(house):
    handing = make_handing(make_endorsed(house.directors))
    decision = decide(house.presidium)
    other = make_handing(make_endorsed(house.directors, title="Resepolicy", text="att ställa sig bakom policyn"))
    meeting = make_planned(house.presidium, date(2024, 4, 12))
    propose(handing, other)
    rows = list(HandOver.objects.filter(state="proposed").order_by("id"))

    counts = [confirm_hand_overs(rows, on=TODAY, at=AT, by=house.secretary) for _time in range(2)]

    first, second = (HandOver.objects.get(clause=clause) for clause in (handing, other))
    assert (counts[0], first.state, second.state) == (2, "settled", "sent")
    assert counts[1] == 0
    assert set(first.matter.steps.values_list("item", flat=True)) == {handing.item_id, decision.item_id}
    assert list(meeting.items.values_list("title", flat=True)) == ["Resepolicy"]


def test_what_was_handed_over_long_ago_floods_no_agenda(house):
    old = make_handing(make_endorsed(house.directors, date(2017, 1, 20)))
    meeting = make_planned(house.presidium)
    propose(old)

    confirm_hand_overs(list(HandOver.objects.all()), on=TODAY, at=AT, by=house.secretary)

    assert (HandOver.objects.get().state, meeting.items.count()) == ("sent", 0)


def test_what_a_person_dropped_is_not_proposed_again(house):
    handing = make_handing(make_endorsed(house.directors))
    propose(handing)
    drop_hand_over(HandOver.objects.get(), because="Skickades aldrig", at=AT, by=house.secretary)

    assert (propose(handing), HandOver.objects.get().state) == (0, "dropped")


def test_a_proposal_goes_with_its_words(house):
    handing = make_handing(make_endorsed(house.directors))
    propose(handing)
    Clause.objects.filter(meeting=handing.meeting_id).update(verb_class="note", is_provisional=False)
    handing.acts.update(verb_class="note")

    propose(handing)

    assert HandOver.objects.count() == 0


def test_the_clause_is_known_again_by_its_public_id(house):
    handing = make_handing(make_endorsed(house.directors))
    propose(handing)
    item, public_id = handing.item, handing.public_id
    Clause.objects.filter(pk=handing.pk).delete()
    again = make_clause(item, "att överlämna", public_id=public_id, verb_class="hand-over")

    assert (find_again([again.meeting_id]), HandOver.objects.get().clause) == (1, again)
