"""Pages that a link alone opens: what they answer when it opens nothing, and what they tell others of themselves."""

from typing import TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.functional import Promise

# There is nothing, or not now; every other reason is that there is something no more.
STATUS = {"link-wrong": 404, "link-too-many": 429}
NO_MORE = 410
Response = TypeVar("Response", bound=HttpResponseBase)


def opens_nothing(request: HttpRequest, code: str, sentence: str | Promise) -> HttpResponse:
    """Answer that a link opens nothing: ``code`` is why, ``sentence`` the same in words."""
    return render(request, "design/no_link.html", {"sentence": sentence}, status=STATUS.get(code, NO_MORE))


def for_its_bearer(response: Response) -> Response:
    """Return ``response``, whose address is a key: no other house is told of it, and no search engine lists it."""
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
