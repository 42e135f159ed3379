"""Which rooms stand in the head of a page, for whom."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override

from samverk.accounts.models import User
from samverk.site.navigation import PUBLIC, STAFF, Room, entries, navigation, other_languages

OF_THE_SECRETARIAT = ("desk", "followup", "networks", "proposals", "arrangements", "import", "review", "people")


def head(user):
    request = RequestFactory().get("/")
    request.user = user
    return navigation(request)["navigation"]


@pytest.mark.parametrize(
    ("user", "sections"),
    [
        (AnonymousUser(), []),
        (User(role="member"), ["desk", "networks", "proposals"]),
        (User(role="reader"), ["desk", "followup", "networks"]),
        (User(role="secretary"), [*OF_THE_SECRETARIAT]),
        (User(role="administrator"), [*OF_THE_SECRETARIAT, "users"]),
    ],
)
def test_staff_rooms_are_shown_to_those_who_may_enter(user, sections):
    assert [entry.section for entry in head(user)["staff"]] == sections


def test_every_room_in_the_menu_answers_somewhere():
    rooms = [*PUBLIC, *(room for _may_enter, room in STAFF)]

    assert [entry.section for entry in entries(rooms)] == [room.section for room in rooms]


def test_a_room_that_is_not_there_is_left_out():
    assert list(entries([Room("moon", "moon:landing", "Moon")])) == []


@pytest.mark.parametrize(("language", "other"), [("sv", ("en", "English")), ("en", ("sv", "Svenska"))])
def test_each_page_names_the_other_language_by_its_own_name(language, other):
    with override(language):
        languages = other_languages()

    assert [(entry["code"], entry["name"]) for entry in languages] == [other]


def test_addresses_stay_in_the_language_of_the_page():
    with override("en"):
        entry = next(iter(entries([Room("users", "accounts:users", "Users")])))

    assert entry.address == "/en" + reverse("accounts:users")
