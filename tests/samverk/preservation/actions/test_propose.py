"""A proposal lists what the rule lets go, and leaves out what is held or referred to."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from samverk.accounts.models import LogInFailure
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, ListedThing
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.preservation.making import (
    AT,
    TODAY,
    a_rule,
    adopted,
    approved,
    contact_person,
    keeper,
    proposed,
)

pytestmark = pytest.mark.django_db
WISH = Why("wish", "Ska finnas kvar till årsskiftet")


def listed(disposal: Disposal) -> list[tuple[int, str, date, str]]:
    rows = disposal.things.order_by("position")
    return [(row.thing_id, row.thing_public_id, row.event_on, row.label) for row in rows]


def test_what_is_due_is_listed_without_personal_data():
    plan = adopted([a_rule()])
    person = contact_person(ended_on=date(2025, 3, 9))
    contact_person("Later Example", ended_on=date(2025, 3, 10))

    disposal = proposed()

    label = "Kontaktperson hos Region Mellan till den 9 mars 2025"
    assert listed(disposal) == [(person.pk, person.public_id, date(2025, 3, 9), label)]
    assert (disposal.count, disposal.as_of, disposal.state) == (1, TODAY, "proposed")
    assert (disposal.row.version, disposal.proposed_by) == (plan, "Secretary Example")
    assert TrailEntry.objects.get(act="disposal-proposed").detail == {"type": "contact-person", "count": 1, "plan": 1}


def test_what_is_held_is_left_out():
    adopted([a_rule()])
    held, free = contact_person(), contact_person("Free Example")

    actions.hold_thing(TYPES["contact-person"], held.pk, WISH, at=AT, by=keeper())

    assert [row[0] for row in listed(proposed())] == [free.pk]


def refusal(type_key: str = "contact-person") -> str:
    with pytest.raises(RuleBroken) as refused:
        proposed(type_key)
    return refused.value.code


def test_nothing_is_proposed_without_a_rule():
    contact_person()
    assert refusal() == "no-rule-of-disposal"

    adopted([a_rule(disposes=False)])
    assert refusal() == "no-rule-of-disposal"


def test_nothing_due_is_nothing_to_propose():
    adopted([a_rule()])
    contact_person(ended_on=date(2026, 1, 1))

    assert refusal() == "nothing-due"


def test_one_proposal_a_type_is_open_at_a_time():
    adopted([a_rule(), a_rule("log-in-failure", years=0, months=1)])
    contact_person()
    LogInFailure.objects.create(subject="192.0.2.1", failed_at=AT.replace(year=2025))
    first = proposed()
    proposed("log-in-failure")

    assert refusal() == "disposal-open-before"
    actions.withdraw(first, at=AT, by=keeper())
    assert proposed().state == "proposed"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_list(rows, django_assert_num_queries):
    adopted([a_rule()])
    for _ in range(rows):
        contact_person()
    by = keeper()

    with django_assert_num_queries(12):
        proposed(by=by)


def test_the_database_refuses_to_change_a_list_and_to_let_one_person_do_it_all():
    adopted([a_rule()])
    contact_person()
    disposal = approved()

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        ListedThing.objects.update(label="Something else")
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        Disposal.objects.update(as_of=date(2030, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Disposal.objects.update(decided_by_account=disposal.proposed_by_account)
