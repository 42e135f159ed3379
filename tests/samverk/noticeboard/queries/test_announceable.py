"""Minutes that are to be announced, by whom, and until when."""

from datetime import date

import pytest

from samverk.accounts.standing import standing_of
from samverk.noticeboard.queries.announceable import (
    announceable,
    last_day_for,
    last_day_of,
    municipalities_of,
    waiting_for,
    where_kept_before,
)
from tests.factories import make_meeting, make_organisation
from tests.samverk.drafting.making import chair_of, drafted, held, stranger
from tests.samverk.noticeboard.making import KEPT_AT, announced, scene_to_announce
from tests.samverk.sitting.making import DAY, MEMBERS

pytestmark = pytest.mark.django_db


def names(meeting):
    return sorted(municipalities_of(meeting).values_list("name", flat=True))


def test_approved_minutes_wait_until_they_are_announced():
    scene = scene_to_announce()

    before = list(announceable())
    announced(scene)

    assert (before, list(announceable())) == ([scene.meeting], [])


def test_drafts_imports_and_bodies_without_a_board_wait_for_nothing():
    scene = drafted(held(profile="committee"))
    make_meeting(scene.body, date(2020, 2, 14), state="approved", source_id="s1")

    assert list(announceable()) == []


def test_the_last_day_is_the_second_after_the_approval():
    scene = scene_to_announce()

    assert (last_day_for(scene.meeting), last_day_of(announced(scene))) == (date(2026, 3, 10), date(2026, 3, 10))


def test_there_is_no_last_day_before_the_approval():
    assert last_day_for(drafted(held(profile="committee")).meeting) is None


def test_whoever_keeps_the_minutes_has_to_announce_them(secretary, reader):
    scene = scene_to_announce()
    people = [scene.keeper, secretary, chair_of(scene), reader, stranger()]

    waiting = [waiting_for(user, standing_of(user, DAY)).count() for user in people]

    assert waiting == [1, 1, 0, 0, 0]


def test_nothing_is_asked_for_those_who_keep_no_minutes(reader, django_assert_num_queries):
    standing = standing_of(reader, DAY)

    with django_assert_num_queries(0):
        assert list(waiting_for(reader, standing)) == []


def test_the_boards_are_those_of_municipalities_that_sit_in_the_body():
    scene = scene_to_announce("joint-committee")
    make_organisation("Storvik")

    assert names(scene.meeting) == sorted(MEMBERS)


def test_where_nobody_is_seated_they_are_those_of_the_members_of_that_day():
    scene = scene_to_announce("joint-committee")
    scene.body.mandates.all().delete()
    make_organisation("Storvik", member_to=date(2026, 3, 5))
    make_organisation("Lillvik", member_from=date(2026, 3, 7))
    make_organisation("Region Mitt", kind="region")

    assert names(scene.meeting) == sorted(MEMBERS)


def test_where_the_minutes_are_kept_is_remembered():
    scene = scene_to_announce()

    before = where_kept_before(scene.meeting)
    announced(scene)

    assert (before, where_kept_before(scene.meeting)) == ("", KEPT_AT)
