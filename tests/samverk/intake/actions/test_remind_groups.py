"""A letter when the last day of a group draws near, once."""

from datetime import date

import pytest

from samverk.intake import actions
from samverk.post.models import Letter
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.intake.making import make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def group():
    body = make_body()
    chair = make_user_with_seat(body, "Disa Holm", seat="chair")
    clause = make_clause(make_item(make_meeting(body)))
    return actions.set_up_group(
        clause,
        name="Växelgruppen",
        task="Utred",
        members=[(chair.person, None)],
        leads=chair.person,
        on=date(2027, 1, 1),
        ends_on=date(2027, 3, 1),
        by=chair,
    )


@pytest.mark.parametrize(
    ("on", "letters"),
    [(date(2027, 2, 14), 0), (date(2027, 2, 15), 1), (date(2027, 3, 1), 1), (date(2027, 3, 2), 0)],
)
def test_members_are_reminded_within_two_weeks_of_the_end(group, on, letters):
    assert actions.remind_of_end(on=on) == letters


def test_nobody_is_reminded_twice(group):
    actions.remind_of_end(on=date(2027, 2, 20))

    assert (actions.remind_of_end(on=date(2027, 2, 21)), Letter.objects.count()) == (0, 1)


def test_a_dissolved_group_is_left_alone(group):
    actions.dissolve_group(group, report="Klart", on=date(2027, 2, 1), by=None)

    assert actions.remind_of_end(on=date(2027, 2, 1)) == 0
