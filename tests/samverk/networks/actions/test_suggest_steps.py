"""Steps that imported clauses seem to take: suggested once, confirmed in bulk in the order of their days."""

from datetime import date

import pytest

from samverk.directory.models import Body
from samverk.meetings.models import ClauseAct
from samverk.networks.actions import confirm_steps, dismiss_step, say_which, suggest_steps, take_up_all
from samverk.networks.models import LifeStep, Merger, Network, SuggestedStep
from samverk.networks.queries.states import states_on
from samverk.networks.queries.waiting import suggested_steps
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_body_name, make_clause, make_item, make_meeting
from tests.samverk.conftest import make_user
from tests.samverk.networks.making import TODAY

pytestmark = pytest.mark.django_db
ON = date(2020, 1, 10)


@pytest.fixture
def by():
    return make_user("secretary")


def decide(text, verb_class, on, *more_acts, **fields):
    clause = make_clause(make_item(make_meeting(None, on)), text, verb_class=verb_class, **fields)
    for position, act in enumerate(more_acts, 2):
        ClauseAct.objects.create(clause=clause, position=position, verb_class=act, kind="other")
    suggest_steps([clause.meeting_id])
    return clause


def confirm(by, *suggestions):
    return confirm_steps(suggestions or list(suggested_steps()), today=TODAY, by=by)


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_a_whole_life_is_confirmed_at_once_in_its_order(by):
    body = make_body("Nätverket för digitalisering", kind="network")
    decide("att nätverket för digitalisering inte ska återstartas", "reject", date(2024, 5, 3))
    decide("att lägga nätverket för digitalisering i vila", "note", date(2021, 5, 3))
    decide("att inrätta nätverket för digitalisering", "establish", date(2018, 1, 12))
    decide("att avveckla nätverket för digitalisering", "dissolve", date(2025, 2, 7))

    refused_ones = confirm(by)

    # Nobody decided that it should rest, so that it could not be declined to restart it.
    assert [(one.kind, code) for one, code in refused_ones] == [("decline", "step-does-not-fit")]
    assert [(step.kind, step.on) for step in body.network.steps.all()] == [
        ("start", date(2018, 1, 12)),
        ("close", date(2025, 2, 7)),
    ]
    assert states_on(date(2020, 1, 1)) == {body.pk: "active"}


def test_a_network_of_which_nothing_is_known_may_be_restarted(by):
    body = make_body("Nätverket för digitalisering", kind="network")
    clause = decide("att återstarta nätverket för digitalisering", "restart", date(2024, 2, 2))

    confirm(by)

    step = body.network.steps.get()
    assert (step.kind, step.clause, step.cited) == ("restart", clause, clause.text)


def test_a_new_network_is_made_when_it_is_confirmed(by):
    decide("att inrätta ett strategiskt nätverk för arbete, utbildning och migration", "establish", date(2017, 1, 27))
    before = Body.objects.filter(kind="network").count()

    confirm(by)

    body = Body.objects.get(kind="network")
    assert (before, body.name, body.network.state) == (
        0,
        "Strategiskt nätverk för arbete, utbildning och migration",
        "active",
    )


def test_a_merger_that_was_endorsed_waits_and_the_boards_clause_carries_it_out(by):
    road, rail, both = (make_body(name, kind="network") for name in ("Vägnätverket", "Bannätverket", "Väg och bana"))
    decide(
        "att ställa sig bakom att Vägnätverket och Bannätverket slås samman till Väg och bana",
        "endorse",
        date(2017, 1, 27),
        "merge",
    )
    confirm(by)
    waiting = states_on(TODAY, [road.pk, rail.pk, both.pk])

    clause = decide("att slå samman Vägnätverket och Bannätverket till Väg och bana", "merge", date(2017, 3, 10))
    confirm(by)

    merger = Merger.objects.get()
    assert (waiting, merger.state, merger.settled_clause) == ({}, "effective", clause)
    assert states_on(date(2017, 3, 10)) == {road.pk: "merged", rail.pk: "merged", both.pk: "active"}


def test_of_two_that_merge_a_person_says_which_goes_on(by):
    road, rail = (make_body(name, kind="network") for name in ("Vägnätverket", "Bannätverket"))
    decide("att integrera Vägnätverket och Bannätverket", "merge", date(2017, 3, 10))
    suggestion = suggested_steps().get()

    first = confirm(by)
    say_which(suggestion, body=road, others=[road, rail], name="", on=ON)
    second = confirm(by)

    assert ([code for _one, code in first], second) == (["suggestion-without-network"], [])
    assert states_on(TODAY) == {road.pk: "active", rail.pk: "merged"}


def test_a_clause_that_is_read_anew_is_not_asked_about_anew(by):
    make_body("HR-nätverket", kind="network")
    clause = decide("att lägga ned HR-nätverket", "dissolve", date(2020, 1, 10))
    meeting = clause.meeting
    dismiss_step(suggested_steps().get(), by=by)
    clause.delete()
    again = make_clause(meeting.items.get(), "att lägga ned HR-nätverket", verb_class="dissolve")

    assert suggest_steps([meeting.pk]) == 0
    assert [(row.state, row.clause) for row in SuggestedStep.objects.all()] == [("dismissed", again)]


def test_what_waits_follows_what_the_directory_learns(by):
    clause = decide("att lägga ned Personalnätverket", "dissolve", date(2020, 1, 10))
    body = make_body("HR-nätverket", kind="network")
    make_body_name(body, "Personalnätverket")

    suggest_steps([clause.meeting_id])

    assert suggested_steps().get().body == body


def test_what_somebody_said_is_not_overwritten(by):
    clause = decide("att lägga ned Personalnätverket", "dissolve", date(2020, 1, 10))
    other = make_body("Lönenätverket", kind="network")
    say_which(suggested_steps().get(), body=other, others=[], name="", on=ON)
    make_body("Personalnätverket", kind="network")

    suggest_steps([clause.meeting_id])

    assert suggested_steps().get().body == other


def test_a_suggestion_is_settled_once(by):
    make_body("HR-nätverket", kind="network")
    decide("att lägga ned HR-nätverket", "dissolve", date(2020, 1, 10))
    suggestion = suggested_steps().get()
    confirm(by, suggestion)

    assert refused(lambda: dismiss_step(suggestion, by=by)) == "suggestion-settled"
    assert refused(lambda: say_which(suggestion, body=None, others=[], name="X", on=ON)) == "suggestion-settled"
    assert [code for _one, code in confirm(by, suggestion)] == ["suggestion-settled"]
    assert LifeStep.objects.count() == 1


def test_clauses_that_take_no_step_suggest_none():
    make_body("HR-nätverket", kind="network")
    decide("att uppdra åt HR-nätverket att utreda frågan", "assign", date(2020, 1, 10))

    assert SuggestedStep.objects.count() == 0


def test_every_body_that_is_a_network_is_taken_up_once():
    make_body("HR-nätverket", kind="network")
    make_body("Styrelsen", kind="board")

    assert (take_up_all(), take_up_all(), Network.objects.get().state) == (1, 0, "unknown")


def test_a_step_is_taken_on_the_day_from_which_it_holds(by):
    body = make_body("HR-nätverket", kind="network")
    clause = decide("att inrätta HR-nätverket från och med den 1 april 2017,", "establish", date(2017, 3, 10))

    confirm(by)

    assert (body.network.steps.get().on, clause.meeting.held_on) == (date(2017, 4, 1), date(2017, 3, 10))


def test_what_is_laid_to_rest_is_not_closed(by):
    body = make_body("HR-nätverket", kind="network")
    decide("att HR-nätverket läggs vilande från och med den 1 juli 2021,", "dissolve", date(2021, 6, 11))
    decide("att återstarta HR-nätverket", "restart", date(2024, 2, 9))

    confirm(by)

    assert [(step.kind, step.on) for step in body.network.steps.all()] == [
        ("let-rest", date(2021, 7, 1)),
        ("restart", date(2024, 2, 9)),
    ]
