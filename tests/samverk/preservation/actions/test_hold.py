"""Holds stop a type, a thing or what belongs to a matter, until they are lifted."""

import pytest

from samverk.drafting.models import Comment
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Hold
from samverk.preservation.queries.candidates import candidates, kept_though_due
from samverk.preservation.queries.plan import rule_of
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_item, make_matter, make_meeting
from tests.samverk.preservation.making import AT, TODAY, a_rule, adopted, contact_person, keeper

pytestmark = pytest.mark.django_db
DISPUTE = Why("dispute", "Mål 123-26 i förvaltningsrätten")


def free(key="contact-person"):
    return [one.pk for one in candidates(TYPES[key], rule_of(key, TODAY), TODAY)]


def why_kept(key="contact-person"):
    return [(one.count, str(one.why)) for one in kept_though_due(TYPES[key], rule_of(key, TODAY), TODAY)]


@pytest.fixture(autouse=True)
def plan(db):
    adopted([a_rule(), a_rule("draft-comment")])


def test_a_type_is_held_and_let_go():
    person = contact_person()
    hold = actions.hold_type(TYPES["contact-person"], DISPUTE, at=AT, by=keeper())
    held = (free(), why_kept())

    actions.lift(hold, "Domen har vunnit laga kraft", at=AT, by=keeper())

    assert held == ([], [(1, "En tvist: Mål 123-26 i förvaltningsrätten")])
    assert (free(), why_kept()) == ([person.pk], [])


def test_a_thing_is_held_by_itself_and_named_without_personal_data():
    held, other = contact_person(), contact_person("Other Example")

    hold = actions.hold_thing(TYPES["contact-person"], held.pk, DISPUTE, at=AT, by=keeper())

    assert free() == [other.pk]
    assert hold.thing_label == "Kontaktperson hos Region Mellan till den 1 maj 2024"


def test_what_belongs_to_a_matter_is_held_with_it():
    meeting = make_meeting(make_body(), state="approved", approved_at=AT.replace(year=2024))
    said = {"text": "x", "made_at": AT, "by": "x", "by_name": "x", "is_settled": True, "settled_at": AT}
    mine, others = make_item(meeting), make_item(meeting)
    Comment.objects.create(meeting=meeting, item=mine, **said)
    left = Comment.objects.create(meeting=meeting, item=others, **said)
    person = contact_person()

    actions.hold_matter(make_matter("Tvisten", mine), DISPUTE, at=AT, by=keeper())

    assert (free("draft-comment"), free()) == ([left.pk], [person.pk])
    assert [count for count, _why in why_kept("draft-comment")] == [1]


def test_what_is_gone_is_not_held():
    with pytest.raises(RuleBroken, match="held-thing-gone"):
        actions.hold_thing(TYPES["contact-person"], 0, DISPUTE, at=AT, by=keeper())


def test_a_hold_is_lifted_once():
    hold = actions.hold_type(TYPES["visit"], DISPUTE, at=AT, by=keeper())
    actions.lift(hold, "Klart", at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="hold-lifted-before"):
        actions.lift(hold, "Klart", at=AT, by=keeper())
    assert Hold.objects.get().lifted_by == "sanna@samverk.example"
