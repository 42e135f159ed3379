"""Links proposed from the words of clauses."""

from datetime import date

import pytest

from samverk.lineage.actions import answer_touch, dismiss_link, propose_links
from samverk.lineage.models import Link
from samverk.lineage.queries.touched import subject_of_item
from samverk.meetings.actions.index_meetings import index_meetings
from samverk.meetings.models import Clause
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting
from tests.samverk.lineage.making import AT, add_act, make_decision, say

pytestmark = pytest.mark.django_db
FIRST, THEN = date(2014, 2, 7), date(2024, 2, 16)


@pytest.fixture
def body():
    return make_body()


def proposals():
    return [
        (link.later_words, link.bearing, link.earlier_words, link.evidence.get("why")) for link in Link.objects.all()
    ]


def test_a_day_that_is_named_finds_the_decision_of_that_day(body):
    make_decision("att anta avtal för lärlingar", FIRST, body=body)
    make_decision("att anta avtal för lärlingar", date(2015, 2, 7), body=body)
    later = make_decision("att upphäva avtal för lärlingar beslutat 2014-02-07", THEN, body=body)

    count = propose_links([later.meeting_id])

    assert (count, [link.earlier.meeting.held_on for link in Link.objects.all()]) == (1, [FIRST])
    assert proposals()[0][1:] == ("revokes", "att anta avtal för lärlingar", "day")


def test_a_year_in_brackets_finds_the_agreement_of_that_year(body):
    make_decision("att anta traineeavtal för gruppen", FIRST, body=body)
    make_decision("att anta reseavtal", date(2014, 5, 9), body=body, title="Resor")
    later = make_decision(
        "att lägga till ansvar som en bilaga till befintliga traineeavtal (antaget år 2014)",
        THEN,
        body=body,
        title="Traineeavtal",
        verb_class="amend",
    )

    propose_links([later.meeting_id])

    assert [one[1:] for one in proposals()] == [("amends", "att anta traineeavtal för gruppen", "period")]


def test_the_same_matter_finds_what_an_act_ends(body):
    earlier = make_decision("att upphandla en statistiktjänst", FIRST, body=body)
    later = make_decision("att avbryta upphandlingen av statistiktjänsten", THEN, body=body, verb_class="cancel")
    make_matter("Statistik", earlier.item, later.item)

    propose_links([later.meeting_id])

    assert [one[1:] for one in proposals()] == [("revokes", earlier.text, "matter")]


def test_without_day_or_matter_the_index_finds_what_the_words_are_like(body):
    earlier = make_decision("att inrätta ett strategiskt råd för biblioteken", FIRST, body=body, title="Råd")
    make_decision("att inrätta en gemensam växel", FIRST, body=body, title="Växel")
    later = make_decision("att upphäva beslutet om ett strategiskt råd för biblioteken", THEN, body=body, title="Råd")
    index_meetings([earlier.meeting_id, later.meeting_id])

    propose_links([later.meeting_id])

    assert [one[1:] for one in proposals()] == [("revokes", earlier.text, "alike")]


@pytest.mark.parametrize(
    "text", ["att godkänna lärlingarnas rapport", "att upphäva beslutet 2013-02-07 om lärlingar", "att ändra taxan"]
)
def test_nothing_is_proposed_where_nothing_speaks_for_it(body, text):
    make_decision("att anta avtal för lärlingar", FIRST, body=body)
    later = make_decision(text, THEN, body=body, title="Annat")

    assert (propose_links([later.meeting_id]), proposals()) == (0, [])


def test_other_bodies_and_notes_are_left_alone(body):
    make_decision("att anta avtal för lärlingar", FIRST, body=make_body("Nätverket"))
    make_decision("att notera avtal för lärlingar", FIRST, body=body, verb_class="note")
    later = make_decision("att upphäva avtal för lärlingar 2014-02-07", THEN, body=body)

    assert propose_links([later.meeting_id]) == 0


def test_the_body_above_may_alter_what_was_prepared_for_it():
    board = make_body("Styrelsen", kind="board")
    group = make_body(hands_over_to=board)
    earlier = make_decision("att anta avtal för lärlingar", FIRST, body=group)
    later = make_decision("att upphäva avtal för lärlingar 2014-02-07", THEN, body=board)

    propose_links([later.meeting_id])

    assert proposals() == [(later.text, "revokes", earlier.text, "day")]


def test_proposing_again_changes_nothing_and_what_was_dismissed_stays_away(body, secretary):
    make_decision("att anta avtal för lärlingar", FIRST, body=body)
    later = make_decision("att upphäva avtal för lärlingar 2014-02-07", THEN, body=body)
    propose_links([later.meeting_id])

    again = propose_links([later.meeting_id])
    dismiss_link(Link.objects.get(), at=AT, by=secretary)

    assert (again, propose_links([later.meeting_id]), Link.objects.get().state) == (0, 0, "dismissed")


def test_a_proposal_goes_with_its_words_and_a_confirmed_link_stays(body):
    earlier = make_decision("att anta avtal för lärlingar", FIRST, body=body)
    later = make_decision("att upphäva avtal för lärlingar 2014-02-07", THEN, body=body)
    propose_links([later.meeting_id])
    Clause.objects.filter(pk=later.pk).update(text="att anta avtal för lärlingar", verb_class="adopt")

    propose_links([later.meeting_id])
    gone = Link.objects.count()
    say(later, earlier)
    propose_links([later.meeting_id])

    assert (gone, Link.objects.get().state) == (0, "confirmed")


def test_what_was_said_while_preparing_is_proposed_of_the_leading_decision(body, secretary):
    earlier = make_decision("att anta avtal för lärlingar", FIRST, body=body)
    unrelated = make_decision("att anta resepolicy", FIRST, body=body)
    item = make_item(make_meeting(body, THEN), "Nytt avtal")
    make_clause(item, "att notera informationen")
    leading = make_clause(item, "att anta ett nytt avtal", verb_class="adopt", kind="adopt")
    answer_touch(subject_of_item(item), earlier, "replaces", at=AT, by=secretary)
    answer_touch(subject_of_item(item), unrelated, "unrelated", at=AT, by=secretary)

    propose_links([item.meeting_id])

    link = Link.objects.get()
    assert (link.later, link.earlier, link.bearing, link.evidence) == (leading, earlier, "replaces", {"said": True})


def test_the_acts_of_a_clause_speak_too(body):
    earlier = make_decision("att starta nätverk för vatten", FIRST, body=body)
    later = make_decision("att nätverk för vatten är slut 2014-02-07", THEN, body=body)
    add_act(later, "dissolve")

    propose_links([later.meeting_id])

    assert proposals() == [(later.text, "revokes", earlier.text, "day")]
