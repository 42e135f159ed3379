"""The smallest answer: whether to look again."""

from http import HTTPStatus

import pytest
from django.core import signing

from samverk.meetings.actions.touch import touch
from samverk.sitting import pulse
from samverk.sitting.pulse import GOOD_FOR_SECONDS, address_for, answer, with_pulse
from tests.samverk.sitting.making import make_scene, opened

pytestmark = pytest.mark.django_db
NOW = 1_770_000_000.0


@pytest.fixture
def meeting():
    """Return an open meeting whose revision nobody has asked for."""
    pulse._revisions.clear()
    made = opened(make_scene()).meeting
    made.refresh_from_db()
    return made


def asked(application, path, query=""):
    told = []
    body = b"".join(
        application(
            {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": "GET"}, lambda *words: told.extend(words)
        )
    )
    return told[0], body


def test_nothing_new_is_an_empty_answer(meeting):
    address = address_for(meeting.pk, NOW)

    assert answer(address, f"{meeting.live_revision}.0", NOW) == (HTTPStatus.NO_CONTENT, "")
    assert answer(address, str(meeting.live_revision), NOW) == (HTTPStatus.NO_CONTENT, "")


def test_a_change_is_one_number(meeting):
    seen = str(meeting.live_revision)
    touch(meeting.pk)

    assert answer(address_for(meeting.pk, NOW), seen, NOW) == (HTTPStatus.OK, f"{meeting.live_revision + 1}.0")


@pytest.mark.parametrize("seen", ["", "x", "1.2.3", "%00"])
def test_what_makes_no_sense_is_told_the_number(meeting, seen):
    assert answer(address_for(meeting.pk, NOW), seen, NOW)[0] is HTTPStatus.OK


def test_a_key_is_good_for_its_meeting_and_some_hours(meeting):
    address = address_for(meeting.pk, NOW)

    assert answer(address, "", NOW + GOOD_FOR_SECONDS)[0] is HTTPStatus.FORBIDDEN
    assert answer(address[:-3] + "x/", "", NOW)[0] is HTTPStatus.FORBIDDEN
    assert answer(pulse.PATH, "", NOW)[0] is HTTPStatus.FORBIDDEN
    other = signing.Signer(sep=".", salt="something else").sign_object([meeting.pk, int(NOW) + 10])
    assert answer(f"{pulse.PATH}{other}/", "", NOW)[0] is HTTPStatus.FORBIDDEN


def test_a_meeting_that_is_gone_is_a_change(meeting):
    assert answer(address_for(2**40, NOW), "1", NOW) == (HTTPStatus.OK, "gone")


def test_the_database_is_asked_once_for_many(meeting, django_assert_num_queries):
    address = address_for(meeting.pk, NOW)

    with django_assert_num_queries(1):
        for _number in range(20):
            answer(address, "", NOW)


def test_the_door_answers_the_pulse_and_lets_all_else_through(meeting):
    def house(environ, start_response):
        start_response("200 OK", [])
        return [b"the house"]

    door = with_pulse(house)

    assert asked(door, "/sittings/pulse/wrong/") == ("403 Forbidden", b"")
    assert asked(door, "/sittings/") == ("200 OK", b"the house")


def test_the_page_of_the_house_answers_the_same(meeting, client):
    address = address_for(meeting.pk, 4_000_000_000)

    assert client.get(f"{address}?r={meeting.live_revision}").status_code == 204
    assert client.get(f"{address}?r=99").text == f"{meeting.live_revision}.0"
