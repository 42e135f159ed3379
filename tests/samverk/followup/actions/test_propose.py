"""Obligations are derived once, follow their clause while they are proposed, and are never taken from a person."""

from datetime import date

import pytest

from samverk.directory.models import Organisation
from samverk.followup.actions import (
    confirm_obligations,
    follow_meetings,
    propose_obligations,
    propose_what_is_tied,
    set_due_day,
)
from samverk.followup.models import Obligation
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
State = Obligation.State


@pytest.fixture
def meeting():
    return make_meeting(make_body(), date(2024, 2, 16))


def members(*names):
    return [make_organisation(name) for name in names]


def test_a_clause_to_each_becomes_one_obligation_a_member_of_the_day(meeting):
    first, second = members("Brohult", "Ekelunda")
    make_organisation("Kvarnsele", member_to=date(2023, 12, 31))
    make_clause(make_item(meeting), verb_class="anchor-locally", fan_out_as_written="respektive kommundirektör")

    propose_obligations([meeting.pk])

    rows = Obligation.objects.values_list("organisation", "each", "state")
    assert sorted(rows) == [(first.pk, True, "proposed"), (second.pk, True, "proposed")]


def test_deriving_again_changes_nothing(meeting):
    members("Brohult", "Ekelunda")
    make_clause(make_item(meeting), verb_class="anchor-locally", fan_out_as_written="respektive kommundirektör")
    propose_obligations([meeting.pk])
    before = list(Obligation.objects.order_by("pk").values())

    new = propose_obligations([meeting.pk])

    assert (new, list(Obligation.objects.order_by("pk").values())) == (0, before)


def test_the_secretariat_is_known(meeting):
    secretariat = make_organisation("Sekretariatet", kind=Organisation.Kind.SECRETARIAT, is_member=False)
    make_addressee(make_clause(make_item(meeting), "att sekretariatet skickar ut", verb_class="inform"))

    propose_obligations([meeting.pk])

    assert list(Obligation.objects.values_list("organisation", "what")) == [
        (secretariat.pk, "sekretariatet skickar ut")
    ]


def test_what_is_proposed_goes_with_its_clause_and_what_is_confirmed_stays(meeting):
    item = make_item(meeting)
    waits, holds = make_clause(item, verb_class="inform"), make_clause(item, verb_class="inform")
    propose_obligations([meeting.pk])
    confirm_obligations([Obligation.objects.get(clause=holds).pk], on=date(2024, 3, 1), by=make_user("secretary"))
    for clause in (waits, holds):
        clause.acts.update(verb_class="note")

    propose_obligations([meeting.pk])

    assert list(Obligation.objects.values_list("clause", "state")) == [(holds.pk, "open")]


def test_what_was_confirmed_outlives_the_clause(meeting):
    clause = make_clause(make_item(meeting), verb_class="inform")
    propose_obligations([meeting.pk])
    confirm_obligations([Obligation.objects.get().pk], on=date(2024, 3, 1), by=make_user("secretary"))

    clause.delete()

    assert list(Obligation.objects.values_list("clause", "what", "state")) == [(None, "notera informationen", "open")]


def test_a_deadline_tied_to_a_meeting_moves_with_it(meeting):
    spring = make_meeting(meeting.body, date(2016, 4, 22))
    make_clause(make_item(meeting), verb_class="report-back", returns_to_meeting=spring)
    propose_obligations([meeting.pk])
    type(spring).objects.filter(pk=spring.pk).update(held_on=date(2016, 4, 15))

    follow_meetings([spring.pk])

    assert Obligation.objects.get().due_on == date(2016, 4, 15)


def test_the_number_of_queries_does_not_grow_with_the_clauses(meeting, django_assert_num_queries):
    members("Brohult", "Ekelunda", "Kvarnsele")
    item = make_item(meeting)
    for _ in range(8):
        make_clause(item, verb_class="anchor-locally", fan_out_as_written="respektive kommundirektör")

    with django_assert_num_queries(23):
        propose_obligations([meeting.pk])


@pytest.fixture
def spring(meeting):
    """Return the meeting on 22 April that clauses mean."""
    return make_meeting(meeting.body, date(2016, 4, 22))


def moved(meeting, day):
    type(meeting).objects.filter(pk=meeting.pk).update(held_on=day)
    follow_meetings([meeting.pk])


def days():
    return list(Obligation.objects.order_by("pk").values_list("due_on", flat=True))


def test_a_day_that_a_later_clause_gave_moves_with_its_meeting_too(meeting, spring):
    item = make_item(meeting)
    make_clause(item, "att uppdra åt sekretariatet att utreda", verb_class="assign")
    make_clause(item, "att planen ska vara klar till mötet 160422", verb_class="deadline", due_meeting=spring)
    propose_obligations([meeting.pk])

    moved(spring, date(2016, 4, 15))

    assert days() == [date(2016, 4, 15)]


def test_what_is_to_be_done_before_a_meeting_moves_with_it(meeting, spring):
    fields = {"due_as_written": "160422", "due_first_on": spring.held_on, "due_last_on": spring.held_on}
    make_clause(
        make_item(meeting),
        "att sekretariatet påminner inför mötet 160422",
        verb_class="remind",
        due_precision="day",
        due_meeting=spring,
        **fields,
    )
    propose_obligations([meeting.pk])

    moved(spring, date(2016, 4, 15))

    assert days() == [date(2016, 4, 15)]


def test_a_day_by_itself_moves_with_no_meeting(meeting, spring):
    fields = {"due_as_written": "160422", "due_first_on": spring.held_on, "due_last_on": spring.held_on}
    make_clause(make_item(meeting), "att svara senast 160422", verb_class="assign", due_precision="day", **fields)
    propose_obligations([meeting.pk])

    moved(spring, date(2016, 4, 15))

    assert days() == [date(2016, 4, 22)]


def test_a_hand_over_is_due_at_the_next_meeting_of_the_board_once_that_is_planned(meeting):
    board = make_body("Styrelsen", kind="board")
    clause = make_clause(
        make_item(meeting), "att överlämna till styrelsen", verb_class="hand-over", handed_to_as_written="styrelsen"
    )
    propose_obligations([meeting.pk])
    confirm_obligations(list(Obligation.objects.values_list("pk", flat=True)), on=date(2024, 3, 1), by=None)
    before = days()
    planned = make_meeting(board, date(2024, 4, 12))

    propose_what_is_tied([planned.pk])

    row = Obligation.objects.get(clause=clause)
    assert (before, row.due_on, row.due_meeting, row.returns_to) == ([None], date(2024, 4, 12), planned, board)


def test_a_day_given_by_hand_is_not_derived_again(meeting):
    make_clause(make_item(meeting), "att sekretariatet skickar ut", verb_class="inform")
    propose_obligations([meeting.pk])
    set_due_day(Obligation.objects.get(), date(2024, 5, 1), by=make_user("secretary"))

    propose_obligations([meeting.pk])

    assert days() == [date(2024, 5, 1)]


def test_a_name_that_is_linked_later_makes_no_second_obligation(meeting):
    clause = make_clause(make_item(meeting), "att uppdra åt Disa Holm att utreda", verb_class="assign")
    addressee = make_addressee(clause, "Disa Holm")
    propose_obligations([meeting.pk])
    Obligation.objects.update(state="open")
    addressee.person = make_person("Disa Holm")
    addressee.save()

    new = propose_obligations([meeting.pk])

    assert (new, list(Obligation.objects.values_list("person__name", "state"))) == (0, [("Disa Holm", "open")])
