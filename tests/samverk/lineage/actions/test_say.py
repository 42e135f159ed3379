"""What a person says of how decisions hang together."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from samverk.lineage.actions import confirm_links, dismiss_link, link_clauses, take_back
from samverk.lineage.actions.say import new_link
from samverk.lineage.events import decision_replaced
from samverk.lineage.models import Link
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.lineage.making import AT, make_decision, make_two, say

pytestmark = pytest.mark.django_db
DAY = date(2024, 2, 16)


@pytest.fixture
def announced():
    heard = []

    def listen(sender, clause_ids, **rest):
        heard.append(clause_ids)

    decision_replaced.connect(listen)
    yield heard
    decision_replaced.disconnect(listen)


def proposed(later, earlier, bearing="revokes"):
    link = new_link(later, earlier, bearing=bearing)
    link.save()
    return link


def test_a_link_keeps_who_said_so_when_and_why(secretary):
    later, earlier = make_two()

    link = say(later, earlier, "amends", because="Bilaga 2", by=secretary)

    assert (link.state, link.bearing, link.because, link.said_by, link.said_at) == (
        "confirmed",
        "amends",
        "Bilaga 2",
        secretary,
        AT,
    )
    assert TrailEntry.objects.get(act="decisions-linked").detail == {
        "bearing": "amends",
        "later": later.public_id,
        "earlier": earlier.public_id,
    }


@pytest.mark.parametrize(
    ("bearing", "is_told"),
    [("replaces", True), ("revokes", True), ("amends", False), ("confirms", False), ("carries-out", False)],
)
def test_the_house_is_told_what_was_replaced_or_revoked(
    announced, django_capture_on_commit_callbacks, bearing, is_told
):
    later, earlier = make_two()

    with django_capture_on_commit_callbacks(execute=True):
        say(later, earlier, bearing)

    assert announced == ([(earlier.pk,)] if is_told else [])


def test_taking_a_link_back_is_told_and_needs_a_reason(announced, secretary, django_capture_on_commit_callbacks):
    link = say(*make_two())

    with pytest.raises(RuleBroken, match="reason-missing"):
        take_back(link, because=" ", at=AT, by=secretary)
    with django_capture_on_commit_callbacks(execute=True):
        take_back(link, because="Fel avtal", at=AT, by=secretary)
    link.refresh_from_db()

    assert (link.state, link.because, announced) == ("dismissed", "Fel avtal", [(link.earlier_id,)])
    with pytest.raises(RuleBroken, match="link-settled"):
        take_back(link, because="Fel avtal", at=AT, by=secretary)


def test_a_decision_is_not_linked_to_itself():
    later, _earlier = make_two()

    with pytest.raises(RuleBroken, match="linked-to-itself"):
        say(later, later)


def test_a_decision_cannot_revoke_a_later_one():
    later, earlier = make_two()

    with pytest.raises(RuleBroken, match="link-backwards"):
        say(earlier, later)


def test_under_one_meeting_the_order_of_the_clauses_counts():
    item = make_item(make_meeting())
    first, second = make_clause(item), make_clause(item)

    say(second, first)
    with pytest.raises(RuleBroken, match="link-backwards"):
        say(first, second)


def test_a_day_that_nobody_knows_orders_nothing():
    later, _earlier = make_two()
    undated = make_clause(make_item(make_meeting(held_on=None)))

    with pytest.raises(RuleBroken, match="link-day-unknown"):
        say(later, undated)


def test_links_of_one_day_never_go_round_in_a_ring():
    first, second, third = (make_decision("att anta", DAY) for _number in range(3))
    say(second, first)
    say(third, second)

    with pytest.raises(RuleBroken, match="link-in-a-ring"):
        say(first, third)


def test_two_decisions_are_linked_once():
    later, earlier = make_two()
    say(later, earlier)

    with pytest.raises(RuleBroken, match="already-linked"):
        say(later, earlier, "amends")


def test_what_a_person_says_settles_what_the_house_proposed():
    later, earlier = make_two()
    proposed(later, earlier)

    link = say(later, earlier, "amends")

    assert (Link.objects.count(), link.state, link.bearing) == (1, "confirmed", "amends")


def test_a_clause_that_is_gone_is_not_linked(secretary):
    later, earlier = make_two()
    type(earlier).objects.filter(pk=earlier.pk).delete()

    with pytest.raises(RuleBroken, match="clause-gone"):
        link_clauses(later, earlier, "revokes", at=AT, by=secretary)


def test_of_two_hands_one_confirms(secretary, announced, django_capture_on_commit_callbacks):
    link = proposed(*make_two())

    with django_capture_on_commit_callbacks(execute=True):
        counts = [confirm_links([link], at=AT, by=secretary) for _hand in range(2)]

    assert (counts, len(announced)) == ([1, 0], 1)
    with pytest.raises(RuleBroken, match="link-settled"):
        dismiss_link(link, at=AT, by=secretary)


def test_a_dismissed_link_does_not_count(secretary):
    link = proposed(*make_two())

    dismiss_link(link, at=AT, by=secretary)

    assert confirm_links([link], at=AT, by=secretary) == 0


@pytest.mark.parametrize("fields", [{"later_public_id": "x"}, {"state": "confirmed"}])
def test_the_database_refuses_what_cannot_be(fields):
    later, earlier = make_two()
    link = new_link(later, earlier, bearing="revokes")
    link.earlier_public_id = "x"
    for name, value in fields.items():
        setattr(link, name, value)

    with pytest.raises(IntegrityError), transaction.atomic():
        link.save()
