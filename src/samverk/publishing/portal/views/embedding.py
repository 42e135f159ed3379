"""A decision for pages of others: in a frame, and how programs ask for it. Whoever asks, they get what is public."""

from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.text import Truncator
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from samverk.lineage.queries.changes import changes_of
from samverk.meetings.models import Clause
from samverk.publishing import published
from samverk.publishing.for_everybody import for_everybody
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.pages import public_page
from samverk.publishing.portal.sharing import card, embedding
from samverk.publishing.portal.sharing.naming import body_of, name_of_meeting
from samverk.publishing.portal.sharing.structured import FIRST_WORDS
from samverk.publishing.published import CITIZENS

NOT_IMPLEMENTED = 501


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # its types know no address with an id
@public_page
def embedded(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a decision by itself, for the frames of any page."""
    found = _clause(public_id)
    decided = published.clauses(CITIZENS)
    context = {
        "clause": found,
        "meeting": found.meeting,
        "house": settings.PUBLISHER,
        "changes": changes_of([found], decided, timezone.localdate())[found.pk],
    }
    response = render(request, "portal/embedded.html", context)
    # It is the same as the page of the decision, which is the one to be found.
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer a program that has the address of a decision and wants to show it."""
    form = request.GET.get("format", "json")
    if form not in embedding.FORMS:
        return HttpResponse(status=NOT_IMPLEMENTED)
    asked = embedding.asked_for(request.GET.get("url", ""), request.get_host())
    if asked is None:
        raise Http404
    public_id, language = asked
    with translation.override(language):
        answer = _told(request, _clause(public_id))
    if form == "json":
        return for_everybody(request, JsonResponse(answer))
    return for_everybody(request, HttpResponse(embedding.as_xml(answer), content_type="text/xml"))


def _clause(public_id: str) -> Clause:
    return fetched(published.clauses(CITIZENS).select_related("meeting__body", "item"), public_id)


def _told(request: HttpRequest, clause: Clause) -> dict[str, Any]:
    room = {"width": request.GET.get("maxwidth", ""), "height": request.GET.get("maxheight", "")}
    width = embedding.within(room["width"], embedding.WIDTH)
    height = embedding.within(room["height"], embedding.HEIGHT)
    at_frame = request.build_absolute_uri(reverse("portal:embedded", args=(clause.public_id,)))
    return {
        "version": "1.0",
        "type": "rich",
        "title": Truncator(clause.text).chars(FIRST_WORDS),
        "author_name": body_of(clause.meeting),
        "provider_name": settings.PUBLISHER,
        "provider_url": request.build_absolute_uri(reverse("portal:start")),
        "cache_age": embedding.CACHE_SECONDS,
        "html": embedding.code_for(at_frame, name_of_meeting(clause.meeting), width, height),
        "width": width,
        "height": height,
        **_picture(request, clause, **room),
    }


def _picture(request: HttpRequest, clause: Clause, width: str, height: str) -> dict[str, Any]:
    """Return where the picture is, unless there is no room for it."""
    if (embedding.within(width, card.WIDTH), embedding.within(height, card.HEIGHT)) != (card.WIDTH, card.HEIGHT):
        return {}
    return {
        "thumbnail_url": request.build_absolute_uri(reverse("portal:clause-card", args=(clause.public_id,))),
        "thumbnail_width": card.WIDTH,
        "thumbnail_height": card.HEIGHT,
    }
