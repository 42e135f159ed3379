"""The pages that say, in whole sentences, that something could not be done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from samverk.publishing.portal.access import Gone

LAST_WORDS = "500: something broke on our side. It has been noted."


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400: the request cannot be understood."""
    return render(request, "design/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403: the reader may not do this."""
    return render(request, "design/403.html", status=403)


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403: the form was not sent from a page of ours, or its page was too old."""
    return render(request, "design/403_form.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404: nothing lives at this address; or 410: what did is public no more."""
    if isinstance(exception, Gone):
        return render(request, "design/410.html", status=410)
    return render(request, "design/404.html", status=404)


def too_large(request: HttpRequest, limit_megabytes: int) -> HttpResponse:
    """Answer 413: what was sent is larger than the house takes."""
    return render(request, "design/413.html", {"limit_megabytes": limit_megabytes}, status=413)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching the database, which may be what broke; in bare words if even the page is broken."""
    try:
        page = render_to_string("design/500.html")
    except Exception:  # whatever it is, the reader must get an answer; the first error is the one in the log
        return HttpResponse(LAST_WORDS, status=500, content_type="text/plain; charset=utf-8")
    return HttpResponse(page, status=500)
