"""Sending the draft to the members."""

from datetime import date

import pytest

from samverk.drafting.actions import send_out
from samverk.drafting.models import Draft
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.drafting.making import AFTER, LAST_DAY, add_secret_item, chair_of, held, member_of, state_of

pytestmark = pytest.mark.django_db


def test_everybody_who_sits_in_the_body_is_written_to_once():
    scene = held()
    addresses = {chair_of(scene).email, member_of(scene).email, scene.keeper.email}

    sent = send_out(scene.meeting, comments_until=LAST_DAY, at=AFTER, by=scene.keeper)

    assert sent == 3
    assert set(Letter.objects.values_list("to_address", flat=True)) == addresses
    assert state_of(scene.meeting) == "drafted"
    assert Draft.objects.get().comments_until == LAST_DAY


def test_the_letter_tells_day_and_address_and_no_title():
    scene = held()
    add_secret_item(scene)
    member_of(scene)

    send_out(scene.meeting, comments_until=LAST_DAY, at=AFTER, by=scene.keeper)

    letter = Letter.objects.first()
    assert letter.subject == "Protokollsutkast: Styrelsen, 6 mars 2026"
    assert f"/drafts/{scene.meeting.public_id}/" in letter.text
    assert "13 mars 2026" in letter.text
    assert "Hemlig" not in letter.subject + letter.text


def test_sending_twice_writes_to_nobody_again():
    scene = held()
    member_of(scene)
    send_out(scene.meeting, comments_until=LAST_DAY, at=AFTER, by=scene.keeper)
    letters = Letter.objects.count()

    with pytest.raises(RuleBroken) as refused:
        send_out(scene.meeting, comments_until=LAST_DAY, at=AFTER, by=scene.keeper)

    assert refused.value.code == "not-held"
    assert Letter.objects.count() == letters


def test_a_last_day_that_has_passed_is_refused():
    scene = held()

    with pytest.raises(RuleBroken) as refused:
        send_out(scene.meeting, comments_until=date(2026, 3, 5), at=AFTER, by=scene.keeper)

    assert refused.value.code == "last-day-has-passed"
    assert state_of(scene.meeting) == "held"
