"""Which decisions in force something new touches."""

from datetime import date

import pytest

from samverk.lineage.actions import answer_touch
from samverk.lineage.queries.touched import Subject, subject_of_item, touched_by, touched_by_item
from samverk.meetings.actions.index_meetings import index_meetings
from samverk.meetings.models import Item
from samverk.search.visibility import FOR_EVERYBODY, FOR_KEEPERS, FOR_STAFF
from tests.factories import make_body, make_item, make_matter, make_meeting
from tests.samverk.lineage.making import AT, make_decision, say

pytestmark = pytest.mark.django_db
FIRST, TODAY = date(2014, 2, 7), date(2024, 3, 1)
TEXT = "att inrätta ett strategiskt råd för biblioteken"


@pytest.fixture
def body():
    return make_body()


def indexed(text=TEXT, **fields):
    decision = make_decision(text, FIRST, **{"title": "Biblioteksråd"} | fields)
    index_meetings([decision.meeting_id])
    return decision


def touched(body, text="Ett nytt strategiskt råd för biblioteken", allowed=FOR_STAFF, **fields):
    subject = Subject("proposal:x", body, text, **fields)
    return [one.clause for one in touched_by(subject, on=TODAY, allowed=allowed)]


def test_a_decision_whose_words_are_alike_is_touched(body):
    decision = indexed(body=body)

    assert touched(body) == [decision]


@pytest.mark.parametrize("text", ["Gemensam växel", "", "att 2014"])
def test_other_words_touch_nothing(body, text):
    indexed(body=body)

    assert touched(body, text) == []


def test_other_bodies_notes_and_what_is_not_in_force_are_left_alone(body):
    indexed(body=make_body("Nätverket"))
    indexed(body=body, verb_class="note")
    revoked = indexed(body=body)
    say(make_decision("att upphäva", date(2020, 1, 17), body=body), revoked)

    assert touched(body) == []


def test_the_same_matter_is_touched_whatever_the_words(body):
    decision = make_decision("att teckna avtal", FIRST, body=body)
    matter = make_matter("Bibliotek", decision.item)

    assert touched(body, "Uppföljning", matter_ids=(matter.pk,)) == [decision]


def test_what_was_answered_is_not_asked_again_under_any_name(body, secretary):
    decision = indexed(body=body)

    answer_touch("proposal:x", decision, "unrelated", at=AT, by=secretary)

    assert touched(body) == []
    again = Subject("item:y", body, "Ett nytt strategiskt råd för biblioteken", also=("proposal:x",))
    assert touched_by(again, on=TODAY) == []
    other = Subject("item:y", body, "Ett nytt strategiskt råd för biblioteken")
    assert [one.clause for one in touched_by(other, on=TODAY)] == [decision]


def test_what_the_asker_may_not_see_is_not_told(body):
    hidden = indexed(body=body, is_confidential=True)
    matter = make_matter("Bibliotek", hidden.item)
    unpublished = indexed(body=body, published_at=None)

    assert touched(body, allowed=FOR_EVERYBODY, matter_ids=(matter.pk,)) == []
    assert touched(body, allowed=FOR_STAFF, matter_ids=(matter.pk,)) == [unpublished]
    assert set(touched(body, allowed=FOR_KEEPERS, matter_ids=(matter.pk,))) == {hidden, unpublished}


def test_an_item_does_not_touch_its_own_decisions(body):
    decision = indexed(body=body)

    assert touched_by_item(Item.objects.get(pk=decision.item_id), on=TODAY, allowed=FOR_STAFF) == []


def test_an_item_is_asked_with_its_draft_clauses(body):
    decision = indexed(body=body)
    item = make_item(make_meeting(body, TODAY), "Kultur")

    found = touched_by_item(item, ("att lägga ned det strategiska rådet för biblioteken",), on=TODAY, allowed=FOR_STAFF)

    assert [one.clause for one in found] == [decision]
    assert subject_of_item(item) == f"item:{item.public_id}"


def test_at_most_five_are_told_and_a_hundred_cost_as_much_as_one(body, django_assert_max_num_queries):
    decisions = [make_decision(TEXT, FIRST, body=body, title="Biblioteksråd") for _number in range(30)]
    index_meetings([decision.meeting_id for decision in decisions])

    with django_assert_max_num_queries(18):
        found = touched(body)

    assert len(found) == 5
