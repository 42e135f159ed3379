"""A plan is written as a draft, decided by a body, and then never changes."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from samverk.preservation import actions
from samverk.preservation.actions import Decision, RuleSaid
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import DraftRow, PlanDraft, PlanRow, PlanVersion
from samverk.preservation.proposed_plan import proposed_plan
from samverk.preservation.queries.plan import plan_in_force, rule_of
from samverk.records.refusal import RuleBroken
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.preservation.making import AT, TODAY, a_body, a_rule, adopted, keeper

pytestmark = pytest.mark.django_db
KEPT = RuleSaid("Protokoll", disposes=False, legal_basis="Arkivlagen (1990:782) 3 §")


def decision(**said: object) -> Decision:
    return Decision(**{"body": a_body(), "decided_on": TODAY, "decision": "§ 7", "in_force_from": TODAY} | said)


def refused(draft: PlanDraft, **said: object) -> str:
    with pytest.raises(RuleBroken) as refusal:
        actions.adopt(draft, decision(**said), at=AT, on=TODAY, by=keeper())
    return refusal.value.code


def begun(*rules: RuleSaid) -> PlanDraft:
    return actions.begin_draft(list(rules), at=AT, by=keeper())


def test_the_proposed_plan_speaks_of_every_type_once_and_can_be_adopted():
    version = adopted()

    assert {row.type_key for row in version.rows.exclude(type_key="")} == set(TYPES)
    assert [row.position for row in version.rows.all()] == list(range(1, len(proposed_plan()) + 1))
    assert version.rows.get(type_key="letter").counted_from == "den dag då brevet skickades"


def test_the_next_version_begins_with_the_rows_of_the_last():
    first = adopted([KEPT, a_rule()])

    draft = actions.begin_draft(at=AT, by=keeper())
    actions.write_row(draft, a_rule(years=3), draft.rows.get(type_key="contact-person"))
    second = actions.adopt(draft, decision(), at=AT, on=TODAY, by=keeper())

    assert [(row.name, row.years) for row in first.rows.all()] == [("Protokoll", None), ("Kontaktpersoner", 1)]
    assert [(row.name, row.years) for row in second.rows.all()] == [("Protokoll", None), ("Kontaktpersoner", 3)]
    assert (second.number, PlanDraft.objects.count()) == (2, 0)


def test_a_version_is_in_force_from_its_day():
    adopted([a_rule()], in_force_from=date(2026, 2, 1))
    later = adopted([a_rule(years=2)], in_force_from=TODAY + timedelta(days=1))

    asked = [date(2026, 1, 31), date(2026, 2, 1), TODAY, TODAY + timedelta(days=1)]

    assert [plan and plan.number for plan in map(plan_in_force, asked)] == [None, 1, 1, later.number]
    assert [(rule := rule_of("contact-person", day)) and rule.years for day in asked] == [None, 1, 1, 2]


def test_what_cannot_be_a_decision_is_refused():
    draft = begun(KEPT)
    tomorrow = TODAY + timedelta(days=1)

    assert refused(draft, decided_on=tomorrow, in_force_from=tomorrow) == "decided-in-the-future"
    assert refused(draft, in_force_from=TODAY - timedelta(days=1)) == "in-force-too-early"
    assert refused(draft, clause_id="nothing") == "clause-unknown"
    assert PlanVersion.objects.count() == 0


def test_a_version_is_not_in_force_before_the_one_before_it():
    adopted([KEPT], in_force_from=TODAY + timedelta(days=9))

    assert refused(begun(KEPT)) == "in-force-too-early"


def test_a_plan_that_says_nothing_is_refused():
    assert refused(begun()) == "plan-empty"


def test_the_deciding_clause_is_linked():
    clause = make_clause(make_item(make_meeting(a_body())))

    version = adopted([KEPT], clause_id=clause.public_id)

    assert version.clause == clause


def test_one_draft_is_written_at_a_time():
    begun(KEPT)

    with pytest.raises(RuleBroken, match="draft-begun-before"):
        begun(KEPT)


def test_a_draft_that_is_gone_is_neither_written_nor_adopted():
    draft = begun(KEPT)
    actions.discard_draft(PlanDraft.objects.get())

    assert refused(draft) == "draft-gone"
    with pytest.raises(RuleBroken, match="draft-gone"):
        actions.write_row(draft, KEPT)


def test_a_type_stands_in_a_plan_once():
    draft = begun(a_rule())

    with pytest.raises(RuleBroken, match="type-in-plan-before"):
        actions.write_row(draft, a_rule())


def test_rows_come_and_go_in_a_draft():
    draft = begun(KEPT)
    row = actions.write_row(
        draft, RuleSaid("Filmer", disposes=True, legal_basis="x", months=6, counted_from="visningen")
    )

    actions.remove_row(row)

    assert [row.name for row in DraftRow.objects.all()] == ["Protokoll"]
    with pytest.raises(RuleBroken, match="row-gone"):
        actions.remove_row(row)


@pytest.mark.parametrize(
    "change",
    [
        lambda: PlanRow.objects.update(years=9),
        lambda: PlanRow.objects.all()._raw_delete("default"),
        lambda: PlanVersion.objects.update(decision="§ 8"),
    ],
)
def test_the_database_itself_refuses_to_change_a_version(change):
    adopted([a_rule()])

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        change()
