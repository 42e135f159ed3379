"""What search engines may look at."""

from django.http import HttpRequest, HttpResponse

RULES = """User-agent: *
Disallow: /accounts/
Disallow: /archive/
Disallow: /search/
Disallow: /*?
Disallow: /*.csv
Disallow: /*.xlsx
Disallow: /*.json
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Keep engines to the pages themselves: every filter of a list would be a page more."""
    response = HttpResponse(RULES, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
