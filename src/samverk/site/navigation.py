"""The way around the house: what stands in the head and foot of every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samverk.accounts.access import Somebody, may_administer, may_read_unpublished

LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}


@dataclass(frozen=True)
class Entry:
    """``section`` is what a page calls itself to have this entry shown as current."""

    section: str
    label: str | Promise
    address: str


@dataclass(frozen=True)
class Language:
    code: str
    name: str


@dataclass(frozen=True)
class Navigation:
    """What the templates of the head and foot need; addresses are empty where there is no such page."""

    home: str
    search: str
    about: str
    log_in: str
    log_out: str
    languages: Sequence[Language]
    public: Sequence[Entry]
    staff: Sequence[Entry] = ()


PUBLIC = (
    ("clauses", _("Decisions"), "portal:clauses"),
    ("meetings", _("Meetings"), "portal:meetings"),
    ("bodies", _("Bodies"), "portal:bodies"),
    ("organisations", _("Organisations"), "portal:organisations"),
    ("persons", _("People"), "portal:persons"),
    ("matters", _("Matters"), "portal:matters"),
    ("figures", _("In figures"), "portal:figures"),
)
STAFF: tuple[tuple[str, Promise, str, Callable[[Somebody], bool]], ...] = (
    ("archive", _("Archive"), "archive:home", may_read_unpublished),
    ("users", _("Users"), "accounts:users", may_administer),
)


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    """Return the context that every page gets."""
    language = get_language() or settings.LANGUAGE_CODE
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"navigation": public_navigation(language)}
    asked = tuple(section for section, _label, _name, allowed in STAFF if allowed(user))
    return {"navigation": staff_navigation(language, asked)}


@cache
def public_navigation(language: str) -> Navigation:
    """Return what a citizen is shown; ``language`` is the one that is active."""
    return Navigation(
        home=address_of("portal:start"),
        search=address_of("portal:search"),
        about=address_of("portal:about"),
        log_in=address_of("accounts:log-in"),
        log_out=address_of("accounts:log-out"),
        languages=tuple(Language(code, LANGUAGE_NAMES[code]) for code, _name in settings.LANGUAGES if code != language),
        public=tuple(
            Entry(section, label, address) for section, label, name in PUBLIC if (address := address_of(name))
        ),
    )


@cache
def staff_navigation(language: str, sections: tuple[str, ...]) -> Navigation:
    """Return what somebody is shown who may enter ``sections``."""
    entries = (
        Entry(section, label, address)
        for section, label, name, _allowed in STAFF
        if section in sections and (address := address_of(name))
    )
    public = public_navigation(language)
    return Navigation(**{**vars(public), "staff": tuple(entries)})


def address_of(name: str) -> str:
    """Return the address of the page called ``name``, or nothing if this house has no such room."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
