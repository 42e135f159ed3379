"""What stands in the head of every page: the rooms a reader may enter, by name and address.

A room that is not there yet has no address and is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from samverk.accounts.access import (
    Somebody,
    has_logged_in,
    may_administer,
    may_edit_register,
    may_read_unpublished,
    sits_somewhere,
)


@dataclass(frozen=True)
class Room:
    """An entry before its address is known: ``section`` is the name a page calls itself by."""

    section: str
    view: str
    label: str | Promise


@dataclass(frozen=True)
class Entry:
    """An entry of the menu, with its address in the reader's language."""

    section: str
    address: str
    label: str | Promise


PUBLIC = (
    Room("clauses", "portal:clauses", _("Decisions")),
    Room("meetings", "portal:meetings", _("Meetings")),
    Room("calendar", "planning:year", _("Calendar")),
    Room("bodies", "portal:bodies", _("Bodies")),
    Room("organisations", "portal:organisations", _("Organisations")),
    Room("collaborations", "collaborations:collaborations", _("Collaborations")),
    Room("persons", "portal:persons", _("People")),
    Room("matters", "portal:matters", _("Matters")),
    Room("figures", "portal:figures", _("In figures")),
)
STAFF: tuple[tuple[Callable[[Somebody], bool], Room], ...] = (
    (has_logged_in, Room("desk", "desk:desk", _("My page"))),
    (may_read_unpublished, Room("followup", "followup:board", _("Follow-up"))),
    (has_logged_in, Room("networks", "networks:networks", _("Networks"))),
    (sits_somewhere, Room("proposals", "intake:mine", _("Proposals"))),
    (may_edit_register, Room("arrangements", "arrangements:start", _("Planning"))),
    (may_edit_register, Room("import", "archive:import", _("Import"))),
    (may_edit_register, Room("review", "archive:review", _("Review"))),
    (may_edit_register, Room("people", "accounts:people", _("Seats and log-ins"))),
    (may_administer, Room("users", "accounts:users", _("Users"))),
)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Return the head of the page; who is asking is looked up only by a page that shows it."""
    return {"navigation": SimpleLazyObject(lambda: _head(request))}


def _head(request: HttpRequest) -> dict[str, Any]:
    staff = [room for may_enter, room in STAFF if may_enter(request.user)] if hasattr(request, "user") else []
    return {**head_for_all(get_language()), "staff": list(entries(staff))}


@cache
def head_for_all(language: str | None) -> dict[str, Any]:
    """Return what everybody is shown; ``language`` is the one that is active, and addresses are in it."""
    return {
        "home": address_of_view("portal:start") or "/",
        "search": address_of_view("portal:search"),
        "about": address_of_view("portal:about"),
        "notice_board": address_of_view("noticeboard:board"),
        "registers": address_of_view("registry:start"),
        "ask_for_documents": address_of_view("disclosures:ask"),
        "log_in": address_of_view("accounts:log-in"),
        "log_out": address_of_view("accounts:log-out"),
        "settings": address_of_view("accounts:settings"),
        "languages": other_languages(),
        "public": list(entries(PUBLIC)),
    }


def other_languages() -> list[dict[str, str]]:
    """Return the languages this page is not in, each by its own name."""
    others = [code for code, _name in settings.LANGUAGES if code != get_language()]
    return [{"code": code, "name": str(get_language_info(code)["name_local"]).capitalize()} for code in others]


def entries(rooms: Iterable[Room]) -> Iterable[Entry]:
    """Return those of ``rooms`` that answer somewhere."""
    for room in rooms:
        if address := address_of_view(room.view):
            yield Entry(room.section, address, room.label)


def address_of_view(view: str) -> str:
    """Return where ``view`` answers, empty if nowhere."""
    try:
        return reverse(view)
    except NoReverseMatch:
        return ""
