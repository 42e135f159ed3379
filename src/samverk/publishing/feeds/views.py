"""A feed of all decisions, or of what concerns one body, matter or organisation; filters as in the register.

Whoever asks, they get what everybody may read: feeds are followed by programs and passed on.
"""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from samverk.publishing import published
from samverk.publishing.feeds.entries import entries_of
from samverk.publishing.feeds.feed import MEDIA_TYPE, Feed, as_atom, lasting_id
from samverk.publishing.feeds.notices import notices
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import clauses as register
from samverk.publishing.portal.pages import found_page, listed_if, public_page
from samverk.publishing.published import CITIZENS


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """Answer with the decisions that the filters of the address let through; all of them without any."""
    return (_found if request.GET.get("q") else _all)(request)


@require_safe
@public_page
def body(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.bodies(CITIZENS), public_id)
    decided = published.clauses(CITIZENS).filter(meeting__body=found)
    return _answer(request, "body", found.public_id, found.name, decided)


@require_safe
@public_page
def matter(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.matters(CITIZENS), public_id)
    steps = published.matter_steps(CITIZENS).filter(matter=found)
    decided = published.clauses(CITIZENS).filter(item__in=steps.values("item"))
    return _answer(request, "matter", found.public_id, found.title, decided)


@require_safe
@public_page
def organisation(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.organisations(CITIZENS), public_id)
    decided = registered_clauses(published.clauses(CITIZENS), Wanted(organisation=found.public_id))
    return _answer(request, "organisation", found.public_id, found.name, decided)


@public_page
def _all(request: HttpRequest) -> HttpResponse:
    return _decisions(request)


@found_page
def _found(request: HttpRequest) -> HttpResponse:
    return _decisions(request)


def _decisions(request: HttpRequest) -> HttpResponse:
    decided = register.clauses(CITIZENS, register.asked(request.GET))
    asked = _filters(request)
    words = request.GET.get("q", "").strip()
    title = _("Decisions with the words “%(words)s”") % {"words": words} if words else _("All decisions")
    page = reverse("portal:clauses") + (f"?{asked}" if asked else "")
    return _written(request, lasting_id("decisions", asked), title, page, decided)


def _filters(request: HttpRequest) -> str:
    """Return the filters of the address in one order, so that the same question has the same id."""
    known: Mapping[str, object] = register.asked(request.GET).fields
    asked = request.GET.copy()
    for name in [name for name in asked if name not in known or name == "sort" or not asked[name]]:
        del asked[name]
    ordered = asked.copy()
    ordered.clear()
    for name in sorted(asked):
        ordered[name] = asked.get(name, "")
    return ordered.urlencode()


def _answer(request: HttpRequest, kind: str, public_id: str, title: str, decided: QuerySet[Clause]) -> HttpResponse:
    page = reverse(f"portal:{kind}", args=(public_id,))
    return _written(request, lasting_id(kind, public_id), title, page, decided)


@require_safe
@public_page
def board(request: HttpRequest) -> HttpResponse:
    """Answer with what stands on the notice board today."""
    feed = Feed(
        id=lasting_id("notice-board", ""),
        title=_("Notice board"),
        subtitle=_("Announcements of approved minutes while they stand on the board"),
        own_address=request.build_absolute_uri(),
        page=request.build_absolute_uri(reverse("noticeboard:board")),
        author=_("Decisions and minutes"),
        entries=notices(timezone.localdate()),
    )
    return _sent(feed)


def _written(request: HttpRequest, id: str, title: str, page: str, decided: QuerySet[Clause]) -> HttpResponse:
    feed = Feed(
        id=id,
        title=title,
        subtitle=_("Decisions as they are published, each with its permanent address"),
        own_address=request.build_absolute_uri(),
        page=request.build_absolute_uri(page),
        author=_("Decisions and minutes"),
        entries=entries_of(decided),
    )
    return _sent(feed)


def _sent(feed: Feed) -> HttpResponse:
    content = as_atom(feed, language=get_language() or "sv")
    # The pages tell for themselves whether they may be listed; a feed holds the words of those that may not as well.
    return listed_if(False, HttpResponse(content, content_type=f"{MEDIA_TYPE}; charset=utf-8"))
