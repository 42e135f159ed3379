"""Obligations are derived once, follow their clause while they are proposed, and are never taken from a person."""

from datetime import date

import pytest

from samverk.directory.models import Organisation
from samverk.followup.actions import confirm_obligations, follow_meetings, propose_obligations
from samverk.followup.models import Obligation
from tests.factories import make_addressee, make_body, make_clause, make_item, make_meeting, make_organisation
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
