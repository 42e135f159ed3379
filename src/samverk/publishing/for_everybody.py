"""How open data goes out: any page may read it, any cache keep it, and nobody gets it twice who has it.

Search engines are asked to list none of it: they have the pages, of which some are not to be listed either.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag

UNLISTED = "noindex"
KEPT = "public, max-age=0, must-revalidate"


def for_everybody(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return ``response`` for every origin; an answer with its ETag, or 304 to whoever has it already."""
    known = response
    if response.status_code == 200:
        response["Cache-Control"] = KEPT
        set_response_etag(response)
        known = get_conditional_response(request, etag=response["ETag"], response=response) or response
    # Browsers look for it at a 304 as well, to which nothing but the headers of caching is taken over.
    known["Access-Control-Allow-Origin"] = "*"
    known["X-Robots-Tag"] = UNLISTED
    return known
