"""Cases have numbers that run on, and are opened and closed by entries."""

from datetime import UTC, date, datetime

import pytest

from samverk.matters.models import Matter
from samverk.records.refusal import RuleBroken
from samverk.registry import actions
from samverk.registry.models import Case, Entry
from samverk.registry.queries import case_of, entries_of
from tests.factories import make_body
from tests.samverk.registry.making import AT, body_with_a_register, entered, keeper, opened

pytestmark = pytest.mark.django_db
NEXT_YEAR = datetime(2027, 1, 4, 9, tzinfo=UTC)


def acts_of(case):
    return list(entries_of(case).values_list("act", "number", "what"))


def test_numbers_run_on_in_a_body_and_year():
    body, other = body_with_a_register(), body_with_a_register("Styrelsen", "STY")

    opened(body), opened(body), opened(other)
    actions.open_case(body, "Budget", at=NEXT_YEAR, by=keeper())

    numbers = Case.objects.order_by("pk").values_list("designation", flat=True)
    assert list(numbers) == ["KDG 2026-0001", "KDG 2026-0002", "STY 2026-0001", "KDG 2027-0001"]


def test_a_body_without_a_register_gets_one_marked_by_its_name():
    case = opened(make_body("Kommunala samverkansnämnden"))

    assert case.designation == "KS 2026-0001"


def test_two_bodies_whose_names_are_alike_get_marks_of_their_own():
    opened(make_body("Kommunala samverkansnämnden"))

    assert opened(make_body("Kulturella samverkansgruppen")).designation == "KS2 2026-0001"


def test_a_matter_gets_the_number_of_its_case():
    matter = Matter.objects.create(title="Gemensam upphandling")
    case = opened(matter=matter)

    matter.refresh_from_db()

    assert (matter.registry_number, case_of(matter)) == ("KDG 2026-0001", case)


def test_a_matter_is_registered_once_by_a_body():
    matter = Matter.objects.create(title="Gemensam upphandling")
    body = opened(matter=matter).register.body

    with pytest.raises(RuleBroken, match="matter-registered-before"):
        opened(body, matter=matter)


def test_a_case_is_opened_once_for_its_origin():
    case = opened(origin="meetings 2026")

    assert opened(case.register.body, origin="meetings 2026") == case
    assert Case.objects.count() == 1


def test_opening_closing_and_opening_anew_are_entries():
    case = opened()

    entered(case)
    actions.close_case(case, at=AT, by=keeper())
    actions.reopen_case(case, at=AT, by=keeper())

    assert [(act, number) for act, number, _what in acts_of(case)] == [
        ("opened", None),
        ("record", 1),
        ("closed", None),
        ("reopened", None),
    ]


def test_a_closed_case_has_its_day_and_takes_nothing_more():
    case = opened()
    actions.close_case(case, at=AT, by=keeper())
    case.refresh_from_db()

    assert case.closed_on == date(2026, 3, 9)
    with pytest.raises(RuleBroken, match="case-closed"):
        entered(case)
    with pytest.raises(RuleBroken, match="case-closed"):
        actions.close_case(case, at=AT, by=keeper())


def test_an_open_case_is_not_opened_anew():
    with pytest.raises(RuleBroken, match="case-open"):
        actions.reopen_case(opened(), at=AT, by=keeper())


def test_a_refused_case_takes_no_number():
    body = body_with_a_register()

    with pytest.raises(RuleBroken, match="what-missing"):
        opened(body, " ")

    assert (opened(body).number, Entry.objects.count()) == (1, 1)
