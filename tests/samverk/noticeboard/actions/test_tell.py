"""Telling those who keep the minutes that an approval is to be announced."""

from datetime import date

import pytest

from samverk.noticeboard.actions import tell_keepers
from samverk.post.models import Letter
from tests.samverk.drafting.making import drafted, held
from tests.samverk.noticeboard.making import announced, scene_to_announce

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 8)


def told(scene):
    return tell_keepers([scene.meeting.pk], today=TODAY)


def test_the_secretary_of_the_body_is_told_once():
    scene = scene_to_announce()

    numbers = [told(scene), told(scene)]

    letter = Letter.objects.get(kind="announcement")
    assert (numbers, letter.to_address) == ([1, 0], scene.keeper.email)
    assert letter.text.startswith("Protokollet från Styrelsen, 6 mars 2026 är justerat.")
    assert "senast 10 mars 2026" in letter.text


def test_the_secretariat_is_told_where_the_body_has_no_secretary(secretary):
    scene = scene_to_announce()
    scene.body.mandates.filter(seat="secretary").delete()

    assert (told(scene), Letter.objects.get(kind="announcement").to_address) == (1, secretary.email)


@pytest.mark.parametrize("profile", ["cooperation-board", "informal-group"])
def test_nobody_is_told_where_nothing_is_announced(profile):
    assert told(scene_to_announce(profile)) == 0


def test_nobody_is_told_of_drafts_nor_of_what_is_announced():
    announced_one = scene_to_announce()
    announced(announced_one)

    assert told(announced_one) == 0


def test_drafts_wait():
    assert told(drafted(held(profile="committee"))) == 0
