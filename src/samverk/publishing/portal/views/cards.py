"""Pictures for shared links, drawn of what everybody may read, whoever asks."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.publishing import published
from samverk.publishing.for_everybody import for_everybody
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.sharing.card import Card, drawn
from samverk.publishing.portal.sharing.naming import name_of_meeting
from samverk.publishing.published import CITIZENS


@require_safe
def house(request: HttpRequest) -> HttpResponse:
    """Answer with the picture of every page that has none of its own."""
    return _answer(request, _("What have we decided?"), _("Decisions and minutes"))


@require_safe
def clause(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.clauses(CITIZENS).select_related("meeting__body"), public_id)
    return _answer(request, found.text, name_of_meeting(found.meeting))


@require_safe
def item(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.items(CITIZENS).select_related("meeting__body"), public_id)
    return _answer(request, found.title, name_of_meeting(found.meeting))


@require_safe
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    found = fetched(published.meetings(CITIZENS).select_related("body"), public_id)
    return _answer(request, name_of_meeting(found), _("Decisions and minutes"))


def _answer(request: HttpRequest, words: str, where: str) -> HttpResponse:
    picture = drawn(Card(house=settings.PUBLISHER, words=words, where=where))
    return for_everybody(request, HttpResponse(picture, content_type="image/png"))
