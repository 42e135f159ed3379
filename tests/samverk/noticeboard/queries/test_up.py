"""What stands on the board, and what does not."""

from datetime import date, timedelta

import pytest

from samverk.directory.models import Body
from samverk.noticeboard.queries.up import bodies_with_a_board, shown_contents, up_on
from tests.factories import make_body
from tests.samverk.noticeboard.making import LAST, announced, scene_to_announce

pytestmark = pytest.mark.django_db


def test_a_notice_stands_from_its_day_through_the_last_day_of_appeal():
    made = announced(scene_to_announce())
    days = [date(2026, 3, 8), made.put_up_on, LAST, LAST + timedelta(days=1)]

    assert [up_on(day).count() for day in days] == [0, 1, 1, 0]


def test_it_stands_while_a_board_is_missing():
    announced(scene_to_announce("joint-committee"))

    assert up_on(date(2030, 1, 1)).count() == 1


def test_what_was_made_confidential_since_is_left_out():
    scene = scene_to_announce()
    made = announced(scene)
    scene.items[1].is_confidential = True
    scene.items[1].save()

    assert [line.title for line in shown_contents(made)] == ["Mötet öppnas", "Övriga frågor"]


def test_the_boards_are_those_of_bodies_that_announce_or_did():
    scene = scene_to_announce()
    announced(scene)
    Body.objects.filter(pk=scene.body.pk).update(profile="informal-group")
    make_body("Biblioteksnätverket")
    joint = make_body("Gemensamma nämnden", profile="joint-committee")

    assert list(bodies_with_a_board()) == [joint, scene.body]
