"""The filters of the register: what each finds and what it leaves alone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samverk.meetings.models import Clause, ClauseAct
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_meeting,
    make_organisation,
    make_person,
)

pytestmark = pytest.mark.django_db

TODAY = date(2024, 6, 1)


def found(**wanted: Any) -> list[str]:
    return [clause.text for clause in registered_clauses(Clause.objects.all(), Wanted(today=TODAY, **wanted))]


@pytest.fixture
def clause_of() -> Callable[..., Clause]:
    """Return a function that stores a clause at a meeting of its own."""

    def made(text: str, held_on: date | None = date(2024, 1, 1), body: Any = None, **fields: Any) -> Clause:
        return make_clause(make_item(make_meeting(body, held_on)), text, **fields)

    return made


def test_without_filters_all_clauses_come_newest_first_and_undated_before_all_days(
    clause_of: Callable[..., Clause],
) -> None:
    clause_of("old", date(2015, 1, 1))
    clause_of("undated", None)
    clause_of("new", date(2024, 1, 1))

    assert found() == ["new", "old", "undated"]
    assert found(sort="oldest") == ["undated", "old", "new"]


def test_by_body_and_period_with_both_ends(clause_of: Callable[..., Clause]) -> None:
    board, group = make_body("Styrelsen"), make_body("Gruppen")
    for day in (1, 2, 3):
        clause_of(f"board {day}", date(2024, 1, day), board)
    clause_of("group", date(2024, 1, 2), group)

    asked = found(body=board.public_id, first_on=date(2024, 1, 2), last_on=date(2024, 1, 3))

    assert asked == ["board 3", "board 2"]


def test_by_verb_class_of_any_act(clause_of: Callable[..., Clause]) -> None:
    double = clause_of("endorse and hand over", verb_class="endorse")
    ClauseAct.objects.create(clause=double, position=2, verb_class="hand-over", kind="refer")
    clause_of("note")

    assert found(verb_class="hand-over") == ["endorse and hand over"]
    assert found(verb_class="endorse") == ["endorse and hand over"]


def test_by_addressee_in_any_case(clause_of: Callable[..., Clause]) -> None:
    make_addressee(clause_of("hr"), "HR-nätverket i Ängelby")
    make_addressee(clause_of("office"), "sekretariatet")

    assert found(addressee="hr nätverket") == ["hr"]
    assert found(addressee="ÄNGELBY") == ["hr"]


def test_by_organisation_named_or_as_one_of_each(clause_of: Callable[..., Clause]) -> None:
    member, outsider = make_organisation("Storvik"), make_organisation("Regionen", is_member=False)
    make_addressee(clause_of("member"), "Storvik", organisation=member)
    make_addressee(clause_of("outsider"), "Regionen", organisation=outsider)
    clause_of("each", fan_out_as_written="respektive kommun")
    clause_of("nobody")

    assert sorted(found(organisation=member.public_id)) == ["each", "member"]
    assert found(organisation=outsider.public_id) == ["outsider"]


def test_by_person(clause_of: Callable[..., Clause]) -> None:
    person = make_person()
    clause = clause_of("hers")
    make_addressee(clause, "Disa", person=person)
    make_addressee(clause, "Disa Holm", person=person)
    make_addressee(clause_of("his"), "Bo", person=make_person("Bo"))

    assert found(person=person.public_id) == ["hers"]


def test_by_amount_with_both_ends(clause_of: Callable[..., Clause]) -> None:
    for amount in (100, 200, 300, None):
        clause_of(str(amount), amount_ore=amount)

    assert sorted(found(least_ore=200)) == ["200", "300"]
    assert sorted(found(most_ore=200)) == ["100", "200"]
    assert found(sort="amount") == ["300", "200", "100", "None"]


def test_by_deadline(clause_of: Callable[..., Clause]) -> None:
    for name, day in (("passed", date(2024, 5, 31)), ("today", TODAY), ("ahead", date(2025, 1, 1)), ("none", None)):
        clause_of(name, due_first_on=day, due_last_on=day, due_precision="day" if day else "")

    assert sorted(found(deadline="any")) == ["ahead", "passed", "today"]
    assert sorted(found(deadline="ahead")) == ["ahead", "today"]
    assert found(deadline="passed") == ["passed"]
    assert found(sort="due") == ["passed", "today", "ahead", "none"]


def test_among_those_that_hold_the_words(clause_of: Callable[..., Clause]) -> None:
    clause = clause_of("one")
    clause_of("two")

    assert found(among=[clause.public_id]) == ["one"]
    assert found(among=[]) == []


def test_by_body_in_swedish_order(clause_of: Callable[..., Clause]) -> None:
    for name in ("Östra", "Norra", "Åsnätet"):
        clause_of(name, body=make_body(name))

    assert found(sort="body") == ["Norra", "Åsnätet", "Östra"]


def test_unknown_order_is_the_usual_one(clause_of: Callable[..., Clause]) -> None:
    clause_of("old", date(2015, 1, 1))
    clause_of("new")

    assert found(sort="by magic") == ["new", "old"]
