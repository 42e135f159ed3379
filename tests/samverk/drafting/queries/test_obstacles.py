"""What stands in the way of approval."""

from datetime import date

import pytest

from samverk.drafting.actions import comment
from samverk.drafting.queries.obstacles import obstacles_of
from samverk.meetings.models import PresenceInterval, Procedure
from tests.samverk.drafting.making import AFTER, drafted, held, member_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)


def test_a_municipality_in_neither_list_is_missing():
    obstacles = obstacles_of(held(silent=("Åbynäs",)).meeting, TODAY)

    assert [row.name for row in obstacles.missing] == ["Åbynäs"]
    assert obstacles.refuse


def test_with_all_accounted_for_nothing_refuses():
    obstacles = obstacles_of(held(absent=("Åbynäs",)).meeting, TODAY)

    assert [(row.name, row.account) for row in obstacles.organisations] == [
        ("Brohult", "present"),
        ("Kvarnsele", "present"),
        ("Åbynäs", "reported-absent"),
    ]
    assert not obstacles.refuse


@pytest.mark.parametrize(
    ("profile", "last_day", "left"), [("committee", date(2026, 3, 20), 10), ("informal-group", None, None)]
)
def test_days_are_counted_where_a_rule_binds(profile, last_day, left):
    obstacles = obstacles_of(held(profile=profile).meeting, TODAY)

    assert (obstacles.last_day, obstacles.days_left) == (last_day, left)


def test_strict_minutes_name_proposals_decisions_and_hours():
    scene = held(profile="committee")
    Procedure.objects.filter(kind="proposal").delete()
    scene.items[1].clauses.all().delete()
    PresenceInterval.objects.filter(attendance__name_as_written="Mia Brohult").delete()

    obstacles = obstacles_of(scene.meeting, TODAY)

    assert [(gap.item.title, gap.lacks) for gap in obstacles.gaps] == [
        ("Gemensam upphandling", "proposal"),
        ("Gemensam upphandling", "decision"),
    ]
    assert obstacles.without_hours == ("Mia Brohult",)


def test_other_minutes_need_not():
    scene = held()
    Procedure.objects.filter(kind="proposal").delete()

    assert obstacles_of(scene.meeting, TODAY).gaps == ()


def test_open_comments_are_counted():
    scene = drafted(held())
    comment(scene.meeting, None, text="Stavfel.", at=AFTER, by=member_of(scene))

    assert obstacles_of(scene.meeting, TODAY).open_comments == 1
