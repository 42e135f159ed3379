"""Answers in JSON for any program: without cookies, readable from any page, kept until they change."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.publishing.for_everybody import for_everybody
from samverk.publishing.oparl import listing, shown
from samverk.publishing.oparl.objects import CROSSINGS
from samverk.publishing.oparl.vocabulary import CORPORATION, INSIDE, SCHEMA, Kind, Object, address, inside


@require_safe
def system(request: HttpRequest) -> HttpResponse:
    return _answer(request, shown.system())


@require_safe
def bodies(request: HttpRequest) -> HttpResponse:
    """Answer with the list of corporations, which is one long; its filters let it through or not."""
    try:
        asked = listing.wanted(request.GET)
    except listing.NotUnderstood as refused:
        return _refused(str(refused), 400)
    here = f"{address(Kind.SYSTEM)}/bodies"
    data = [shown.body()]
    if asked.omits:
        data = [inside(thing, *INSIDE[Kind.BODY]) | {"legislativeTerm": []} for thing in data]
    data = [thing for thing in data if listing.lets_through(asked, thing)]
    return _answer(request, {"data": data, "pagination": {"totalElements": len(data)}, "links": {"self": here}})


@require_safe
def body(request: HttpRequest, key: str) -> HttpResponse:
    return _answer(request, shown.body()) if key == CORPORATION else _unknown()


@require_safe
def listed(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    if key != CORPORATION or kind not in CROSSINGS:
        return _unknown()
    try:
        asked = listing.wanted(request.GET)
    except listing.NotUnderstood as refused:
        return _refused(str(refused), 400)
    return _answer(request, listing.page(Kind(kind), asked))


@require_safe
def thing(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    if kind not in CROSSINGS:
        return _unknown()
    found = shown.object_of(Kind(kind), key)
    return _answer(request, found) if found is not None else _unknown()


def _answer(request: HttpRequest, said: Object) -> HttpResponse:
    return for_everybody(request, JsonResponse(said, json_dumps_params={"ensure_ascii": False}))


def _unknown() -> HttpResponse:
    return _refused(_("There is no such object, and there never was."), 404)


def _refused(words: str, status: int) -> HttpResponse:
    response = JsonResponse(
        {"type": f"{SCHEMA}Error", "message": words, "debug": str(status)},
        status=status,
        json_dumps_params={"ensure_ascii": False},
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response
