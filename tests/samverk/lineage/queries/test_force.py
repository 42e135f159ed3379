"""Whether a decision is in force on a day."""

from datetime import date

import pytest

from samverk.lineage import telling
from samverk.lineage.actions import take_back
from samverk.lineage.queries.force import force_of, force_on
from samverk.lineage.telling import Outcome
from samverk.meetings.models import Clause
from tests.factories import make_body
from tests.samverk.lineage.making import AT, make_decision, make_two, say

pytestmark = pytest.mark.django_db
BETWEEN = date(2020, 1, 1)
TODAY = date(2025, 1, 1)


@pytest.fixture
def told(monkeypatch):
    """Let the body above be heard: what is put in here is what it decided, by clause."""
    outcomes: dict[int, Outcome] = {}
    monkeypatch.setattr(telling, "OUTCOME_TELLERS", [lambda ids: {pk: outcomes[pk] for pk in ids if pk in outcomes}])
    return outcomes


def standing(clause, on=TODAY, **among):
    return force_on(Clause.objects.select_related("meeting").get(pk=clause.pk), on, **among).standing


@pytest.mark.parametrize(
    ("bearing", "expected"),
    [
        ("revokes", "revoked"),
        ("replaces", "replaced"),
        ("amends", "in-force"),
        ("confirms", "in-force"),
        ("carries-out", "in-force"),
    ],
)
def test_only_replacing_and_revoking_end_a_decision(bearing, expected):
    later, earlier = make_two()

    say(later, earlier, bearing)

    assert (standing(earlier), standing(earlier, BETWEEN), standing(later)) == (expected, "in-force", "in-force")


def test_before_its_day_a_decision_is_not_in_force_yet():
    _later, earlier = make_two()

    assert standing(earlier, date(2014, 1, 1)) == "to-come"


def test_what_nobody_has_confirmed_ends_nothing():
    later, earlier = make_two()
    link = say(later, earlier)

    take_back(link, because="Fel", at=AT, by=link.said_by)

    assert standing(earlier) == "in-force"


def test_the_last_word_counts():
    later, earlier = make_two()
    say(later, earlier)
    say(make_decision("att avtalet gäller igen", date(2024, 6, 1)), earlier, "confirms")

    assert [standing(earlier, on) for on in (date(2024, 5, 1), TODAY)] == ["revoked", "in-force"]


def test_revoking_what_revoked_brings_nothing_back():
    later, earlier = make_two()
    say(later, earlier)
    say(make_decision("att upphäva upphävandet", date(2024, 6, 1)), later)

    assert (standing(later), standing(earlier)) == ("revoked", "revoked")


def test_an_endorsement_holds_when_the_body_above_adopts_it(told):
    clause = make_decision("att ställa sig bakom budgeten", date(2024, 2, 16), is_provisional=True)

    before = standing(clause)
    told[clause.pk] = Outcome("adopted", date(2024, 3, 8))

    assert (before, standing(clause, date(2024, 3, 7)), standing(clause)) == ("provisional", "provisional", "in-force")


@pytest.mark.parametrize(
    ("outcome", "expected"), [("rejected", "fallen"), ("remitted", "provisional"), ("noted", "provisional")]
)
def test_an_endorsement_falls_only_when_it_is_refused(told, outcome, expected):
    clause = make_decision("att ställa sig bakom budgeten", date(2024, 2, 16), is_provisional=True)

    told[clause.pk] = Outcome(outcome, date(2024, 3, 8))

    assert standing(clause) == expected


def test_a_decision_of_the_body_above_that_confirms_it_lets_it_hold():
    clause = make_decision("att ställa sig bakom budgeten", date(2024, 2, 16), is_provisional=True)

    say(make_decision("att anta budgeten", date(2024, 3, 8), body=make_body("Styrelsen")), clause, "confirms")

    assert standing(clause) == "in-force"


def test_a_provisional_decision_ends_nothing_until_it_holds(told):
    later, earlier = make_two(is_provisional=True)
    say(later, earlier, "replaces")

    before = standing(earlier)
    told[later.pk] = Outcome("adopted", date(2024, 3, 8))

    assert (before, standing(earlier)) == ("in-force", "replaced")


def test_who_may_not_see_a_decision_does_not_see_its_effect(told):
    later, earlier = make_two(published_at=None)
    say(later, earlier)
    waiting = make_decision("att ställa sig bakom", date(2024, 2, 16), is_provisional=True)
    told[waiting.pk] = Outcome("adopted", date(2024, 3, 8), later.pk)
    public = Clause.objects.filter(meeting__published_at__isnull=False)

    assert (standing(earlier), standing(earlier, among=public)) == ("revoked", "in-force")
    assert (standing(waiting), standing(waiting, among=public)) == ("in-force", "provisional")


def test_three_decisions_cost_as_much_as_one(told, django_assert_num_queries):
    pairs = [make_two_of(number) for number in range(3)]
    for later, earlier in pairs:
        say(later, earlier)
    clauses = list(Clause.objects.select_related("meeting"))

    for some in ([pairs[0][1]], clauses):
        with django_assert_num_queries(2):
            force_of(some, TODAY)


def make_two_of(number):
    body = make_body(f"Nätverk {number}")
    earlier = make_decision("att anta", date(2014, 2, 7), body=body)
    return make_decision("att upphäva", date(2024, 2, 16), body=body), earlier
