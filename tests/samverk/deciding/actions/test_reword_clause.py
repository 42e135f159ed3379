"""Wording a decision otherwise: the row stays, its words are read anew."""

from datetime import date

import pytest

from samverk.deciding.actions import confirm_clause, reword_clause
from samverk.meetings.models import Clause
from samverk.records.refusal import RuleBroken
from tests.factories import make_clause, make_organisation
from tests.samverk.deciding.making import acting, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db


def confirmed(text, **said):
    meeting = make_sitting()
    make_people(meeting)
    live = make_live(make_called_item(meeting), text)
    for name, value in said.items():
        setattr(live, name, value)
    live.save()
    return confirm_clause(live, acting(), seen=live.revision)


def reworded(clause, text, seen=None):
    reword_clause(clause, text, seen=seen or clause.text)
    return Clause.objects.get(pk=clause.pk)


def test_the_new_words_are_read_and_the_row_keeps_its_address_and_place():
    secretariat = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    clause = confirmed("att notera informationen")

    now = reworded(clause, "att uppdra åt sekretariatet att ta fram en plan senast 12 mars")

    assert (now.public_id, now.position, now.item) == (clause.public_id, clause.position, clause.item)
    assert (now.verb_class, now.due_on, now.live_clause.text) == ("assign", date(2027, 3, 12), now.text)
    assert list(now.acts.values_list("verb_class", flat=True)) == ["assign"]
    assert list(now.addressees.values_list("organisation", flat=True)) == [secretariat.pk]


def test_what_a_person_said_goes_on_to_count():
    clause = confirmed("att anslå medel till planen", amount_ore=500_000, due_on=date(2027, 5, 1))

    now = reworded(clause, "att anslå medel till den gemensamma planen")

    assert (now.amount_ore, now.due_on) == (500_000, date(2027, 5, 1))


def test_a_clause_that_was_never_live_is_reworded_too():
    meeting = make_sitting()
    clause = make_clause(make_called_item(meeting), "att notera informationen")

    assert reworded(clause, "att godkänna planen").verb_class == "approve"


def test_who_saw_other_words_changes_nothing():
    clause = confirmed("att notera informationen")

    with pytest.raises(RuleBroken, match="clause-changed-meanwhile"):
        reword_clause(clause, "att godkänna planen", seen="att annat")

    stored = Clause.objects.get(pk=clause.pk)
    assert (stored.text, stored.live_clause.text) == ("att notera informationen",) * 2
