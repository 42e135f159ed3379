"""What search engines may look at."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from samverk.records.public_addresses import SEARCH, SUBSCRIPTIONS

RULES = f"""User-agent: *
Disallow: /accounts/
Disallow: /archive/
Disallow: /{SEARCH}/
Disallow: /{SUBSCRIPTIONS}/
Disallow: /*?
Disallow: /*.csv
Disallow: /*.xlsx
Disallow: /*.json
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Keep engines to the pages themselves: every filter of a list would be a page more."""
    sitemap = request.build_absolute_uri(reverse("sitemaps:index"))
    response = HttpResponse(f"{RULES}\nSitemap: {sitemap}\n", content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
