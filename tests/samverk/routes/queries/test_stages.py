"""The route that matters of a body take."""

import pytest

from samverk.directory.models import Body
from samverk.routes.actions import record_outcome, set_stages
from samverk.routes.models import HandOver
from samverk.routes.queries.stages import next_stage, stages_of, stages_skipped
from samverk.routes.queries.way import way_of
from tests.samverk.routes.making import AT, TODAY, give, make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def test_it_follows_who_hands_over_to_whom_unless_it_was_set(house):
    by_itself = stages_of(house.directors)
    set_stages(house.directors, [house.board], by=house.secretary)
    chosen = stages_of(house.directors)
    set_stages(house.directors, [], by=house.secretary)

    assert (by_itself, chosen) == ([house.presidium, house.board], [house.board])
    assert stages_of(house.directors) == by_itself


def test_it_ends_where_it_would_go_round(house):
    Body.objects.filter(pk=house.board.pk).update(hands_over_to=house.directors)
    house.board.refresh_from_db()

    assert stages_of(Body.objects.get(pk=house.directors.pk)) == [house.presidium, house.board]


def test_stages_between_are_skipped(house):
    route = stages_of(house.directors)

    assert stages_skipped(route, house.directors, house.board) == [house.presidium]
    assert stages_skipped(route, house.presidium, house.board) == []
    assert stages_skipped(route, house.directors, house.directors) == []
    assert (next_stage(route, house.presidium), next_stage(route, house.board)) == (house.board, None)


def test_the_way_shows_what_was_taken_and_what_is_to_come(house):
    sent = give(house)
    under_way = way_of(sent, HandOver.objects.all())
    record_outcome(sent, "adopted", on=TODAY, at=AT, by=house.secretary)
    after = way_of(sent, HandOver.objects.all())

    assert (under_way.stages, under_way.to_come) == ([sent], [house.board])
    assert ([stage.to_body for stage in after.stages], after.to_come) == ([house.presidium, house.board], [])


def test_after_a_refusal_nothing_is_to_come(house):
    sent = give(house)
    record_outcome(sent, "rejected", on=TODAY, at=AT, by=house.secretary)

    assert way_of(sent, HandOver.objects.all()).to_come == []
