"""The addresses that public pages had in English, and the views they lead to now: links from before never die."""

from collections.abc import Callable
from functools import partial

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.views.decorators.csrf import csrf_exempt

from samverk.subscriptions.views import end

SAFE = frozenset({"GET", "HEAD"})

FORMER = {
    "about/": "portal:about",
    "search/": "portal:search",
    "clauses/": "portal:clauses",
    "clauses/<slug:public_id>/": "portal:clause",
    "meetings/": "portal:meetings",
    "meetings/<slug:public_id>/": "portal:meeting",
    "items/<slug:public_id>/": "portal:item",
    "bodies/": "portal:bodies",
    "bodies/<slug:public_id>/": "portal:body",
    "organisations/": "portal:organisations",
    "organisations/<slug:public_id>/": "portal:organisation",
    "persons/": "portal:persons",
    "persons/<slug:public_id>/": "portal:person",
    "matters/": "portal:matters",
    "matters/<slug:public_id>/": "portal:matter",
    "figures/": "portal:figures",
    "figures/attendance/": "portal:attendance",
    "clauses.<slug:form>": "portal:clauses-export",
    "meetings.<slug:form>": "portal:meetings-export",
    "bodies.<slug:form>": "portal:bodies-export",
    "organisations.<slug:form>": "portal:organisations-export",
    "persons.<slug:form>": "portal:persons-export",
    "matters.<slug:form>": "portal:matters-export",
    "attendance.<slug:form>": "portal:attendance-export",
    "clauses-by-year.<slug:form>": "portal:clauses-by-year-export",
    "feeds/decisions.atom": "feeds:decisions",
    "feeds/bodies/<slug:public_id>.atom": "feeds:body",
    "feeds/matters/<slug:public_id>.atom": "feeds:matter",
    "feeds/organisations/<slug:public_id>.atom": "feeds:organisation",
    "feeds/notice-board.atom": "feeds:board",
    "data/minutes/<slug:public_id>.xml": "data:minutes",
    "subscriptions/": "subscriptions:subscribe",
    "subscriptions/sent/": "subscriptions:sent",
    "subscriptions/confirm/<str:token>/": "subscriptions:confirm",
    "subscriptions/end/<str:token>/": "subscriptions:end",
    "calendar/": "planning:year",
    "calendar/public.ics": "planning:public-feed",
    "calendar/bodies/<slug:public_id>.ics": "planning:body-feed",
    "calendar/meetings/<slug:public_id>/": "planning:meeting",
    "collaborations/": "collaborations:collaborations",
    "collaborations/register.<slug:form>": "collaborations:export",
    "collaborations/organisations/<slug:public_id>.<slug:form>": "collaborations:report-export",
    "collaborations/organisations/<slug:public_id>/": "collaborations:report",
    "collaborations/<slug:public_id>/": "collaborations:collaboration",
    "notice-board/": "noticeboard:board",
    "notice-board/bodies/<slug:public_id>/": "noticeboard:body",
    "notice-board/<slug:public_id>/": "noticeboard:notice",
    "registry/": "registry:start",
    "registry/<slug:public_id>/": "registry:public",
    "registry/<slug:public_id>.<slug:form>": "registry:public-file",
}


def moved(view: str, request: HttpRequest, **named: str) -> HttpResponsePermanentRedirect:
    """Lead to where ``view`` answers now, with the question; what is sent by a form is to be sent there whole."""
    try:
        address = reverse(view, kwargs=named)
    except NoReverseMatch:  # a form of file that there never was
        raise Http404 from None
    question = request.META.get("QUERY_STRING", "")
    where = f"{address}?{question}" if question else address
    return HttpResponsePermanentRedirect(where, preserve_request=request.method not in SAFE)


@csrf_exempt  # for the same reason as the view itself
def ended(request: HttpRequest, token: str) -> HttpResponseBase:
    """Let letters that were sent end what they came of: mail programs follow nothing (RFC 8058)."""
    return moved("subscriptions:end", request, token=token) if request.method in SAFE else end(request, token)


def former_addresses() -> list[URLPattern]:
    """Return a pattern for each; to stand last, since the house still lives under some of these words."""
    exceptions: dict[str, Callable[..., HttpResponseBase]] = {"subscriptions:end": ended}
    return [path(old, exceptions.get(view, partial(moved, view))) for old, view in FORMER.items()]
