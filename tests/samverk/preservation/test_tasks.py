"""Every day what is due is counted, what was stopped goes on, and those who may act are told once."""

from datetime import timedelta

import pytest

from samverk.accounts.standing import standing_of
from samverk.contacts.models import ContactPerson
from samverk.digests.tellers import Reader
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.carrying_out import carry_out, count_due
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, DueCount, Protocol
from samverk.preservation.tasks import carry_out_disposal, look_after_disposal
from samverk.preservation.tidings import tell_of_disposal
from samverk.rounds.models import Answer
from tests.samverk.preservation.carrying_out.test_carry_out import colleague
from tests.samverk.preservation.making import (
    AT,
    TODAY,
    a_rule,
    adopted,
    approved,
    contact_person,
    keeper,
    other,
    proposed,
)

pytestmark = pytest.mark.django_db


def counts():
    return list(DueCount.objects.values_list("type_key", "as_of", "due", "held", "bound"))


def test_what_is_due_is_counted_apart_from_what_is_held_or_referred_to():
    adopted([a_rule(), a_rule("round-colleague")])
    held = contact_person()
    contact_person("Second Example")
    actions.hold_thing(TYPES["contact-person"], held.pk, Why("wish", "x"), at=AT, by=keeper())
    answered = colleague("answered")
    Answer.objects.create(asked=answered.asked, text="Ja", given_at=AT, colleague=answered)

    total = count_due(TODAY)

    assert total == 1
    assert counts() == [("contact-person", TODAY, 1, 1, 0), ("round-colleague", TODAY, 0, 0, 1)]


def test_a_type_that_is_kept_now_is_counted_no_more():
    adopted([a_rule()])
    contact_person()
    count_due(TODAY)
    adopted([a_rule(disposes=False)])

    assert (count_due(TODAY), counts()) == (0, [])


def test_every_day_what_was_stopped_goes_on_and_all_is_counted():
    adopted([a_rule()])
    contact_person()
    disposal = approved()

    due = look_after_disposal.call(TODAY.isoformat())

    assert (due, Disposal.objects.get(pk=disposal.pk).state, ContactPerson.objects.count()) == (0, "done", 0)
    assert look_after_disposal.call(TODAY.isoformat()) == 0
    assert Protocol.objects.count() == 1


def test_the_task_carries_out_and_counts_anew():
    adopted([a_rule()])
    contact_person()
    count_due(TODAY)

    assert carry_out_disposal.call(approved().pk) == 1
    assert DueCount.objects.get().due == 0


def test_a_type_that_nobody_registers_any_more_waits(monkeypatch):
    adopted([a_rule()])
    contact_person()
    disposal = approved()
    monkeypatch.delitem(TYPES, "contact-person")

    assert carry_out(disposal.pk, clock=lambda: AT) == 0
    assert (Disposal.objects.get().state, Protocol.objects.count()) == ("approved", 0)


def told(*users, on=TODAY):
    readers = [Reader(user, standing_of(user, on)) for user in users]
    return [(one.user_id, one.kind, one.day, one.words) for one in tell_of_disposal(readers, on)]


def test_a_proposal_is_told_to_all_who_may_approve_it(reader):
    adopted([a_rule()])
    contact_person()
    proposed()

    words = "Ett gallringsförslag väntar på ditt godkännande: Kontaktpersoner"
    assert told(keeper(), other(), reader) == [(other().pk, "proposed", TODAY, words)]


def test_what_is_due_is_told_once_a_month():
    adopted([a_rule()])
    contact_person()
    contact_person("Second Example")
    count_due(TODAY)
    first = TODAY.replace(day=1)

    today, later = told(keeper()), told(keeper(), on=TODAY + timedelta(days=20))

    assert today == later == [(keeper().pk, "due", first, "2 handlingar är mogna för gallring")]
