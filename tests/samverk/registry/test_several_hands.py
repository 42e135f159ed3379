"""What holds when several processes register at once, on a real database that they share."""

import pytest

from tests.at_once import HANDS, at_once
from tests.samverk.registry.making import body_with_a_register, entered, opened

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.registry.actions import correct, open_case, register
from samverk.registry.entered import Entered
from samverk.registry.models import Case, Entry
at = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
keeper = User.objects.get(email="sanna@samverk.example")
body = Body.objects.get(name="Direktörsgruppen")
case = Case.objects.first()
letter = Entered("Fråga", date(2026, 3, 6))
"""


def test_cases_opened_at_once_have_numbers_without_gaps(tmp_path):
    body_with_a_register()

    got = at_once(PREPARE, "print(open_case(body, 'Budget', at=at, by=keeper).number)", tmp_path)

    assert got == [str(number) for number in range(1, HANDS + 1)]


def test_records_entered_at_once_have_numbers_without_gaps_and_one_chain(tmp_path):
    opened()

    act = "made = register(case, letter, at=at, by=keeper); print(made.number, made.sequence)"
    got = at_once(PREPARE, act, tmp_path)

    assert got == [f"{number} {number + 1}" for number in range(1, HANDS + 1)]


def test_one_origin_is_entered_once_whoever_comes_first(tmp_path):
    opened()

    act = "print(register(case, letter, at=at, by=None, origin='letter 7').number)"

    assert at_once(PREPARE, act, tmp_path) == ["1"] * HANDS


def test_of_many_who_correct_an_entry_one_does(tmp_path):
    entered(opened())

    act = "correct(Entry.objects.get(number=1), letter, at=at, by=keeper); print('done')"

    assert at_once(PREPARE, act, tmp_path) == ["corrected-before"] * (HANDS - 1) + ["done"]
