"""The addresses of all public pages, for search engines: an index, and parts that are written as they are read."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, TypeVar
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import DateTimeField, F, QuerySet, Value
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from samverk.publishing import published
from samverk.publishing.published import CITIZENS

MEDIA_TYPE = "application/xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
LINKS = "http://www.w3.org/1999/xhtml"
# The protocol allows 50,000 addresses in one part: here as many pages as that makes in all languages.
MOST = 50_000 // len(settings.LANGUAGES)
Around = tuple[str, str]
Rows = QuerySet[Any, tuple[str, datetime | None]]
Response = TypeVar("Response", bound=HttpResponseBase)


def _rows(found: "QuerySet[Any]", changed: str = "") -> Rows:
    at = F(changed) if changed else Value(None, output_field=DateTimeField())
    rows: Rows = found.annotate(shown_at=at).order_by("pk").values_list("public_id", "shown_at")
    return rows


def _taken_up_openly() -> "QuerySet[Any, Any]":
    """Return the matters of which at least one step stands in minutes that may be listed."""
    return published.matter_steps(CITIZENS).filter(item__meeting__is_indexed=True).order_by().values("matter")


# People have pages, but are left out: whoever looks for a name shall look for it here.
SECTIONS: dict[str, Callable[[], Rows]] = {
    "meeting": lambda: _rows(published.meetings(CITIZENS).filter(is_indexed=True), "published_at"),
    "item": lambda: _rows(published.items(CITIZENS).filter(meeting__is_indexed=True), "meeting__published_at"),
    "clause": lambda: _rows(published.clauses(CITIZENS).filter(meeting__is_indexed=True), "meeting__published_at"),
    "matter": lambda: _rows(published.matters(CITIZENS).filter(pk__in=_taken_up_openly())),
    "body": lambda: _rows(published.bodies(CITIZENS)),
    "organisation": lambda: _rows(published.organisations(CITIZENS)),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Answer with the addresses of the parts."""
    parts = [(name, part) for name, rows in SECTIONS.items() for part in range(1, -(-rows().count() // MOST) + 1)]
    addresses = [request.build_absolute_uri(reverse("sitemaps:part", args=one)) for one in parts]
    lines = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    content = f'{HEAD}<sitemapindex xmlns="{NAMESPACE}">\n{lines}</sitemapindex>\n'
    return _kept_an_hour(HttpResponse(content, content_type=MEDIA_TYPE))


@require_safe
def part(request: HttpRequest, section: str, number: int) -> StreamingHttpResponse:
    """Answer with one part of the addresses."""
    if section not in SECTIONS or number < 1:
        raise Http404
    rows = SECTIONS[section]()[(number - 1) * MOST : number * MOST]
    if not rows.exists():
        raise Http404
    lines = _lines(rows, _around_the_id(request, section))
    return _kept_an_hour(StreamingHttpResponse(lines, content_type=MEDIA_TYPE))


def _around_the_id(request: HttpRequest, section: str) -> dict[str, Around]:
    """Return, by language, what stands before and after the id in the addresses of a section."""
    around = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            address = request.build_absolute_uri(reverse(f"portal:{section}", args=("ID",)))
        before, after = escape(address).split("ID")
        around[language] = (before, after)
    return around


def _lines(rows: Rows, around: dict[str, Around]) -> Iterator[str]:
    """Yield every page in every language, each with the addresses of all of them."""
    yield f'{HEAD}<urlset xmlns="{NAMESPACE}" xmlns:xhtml="{LINKS}">\n'
    named = [*around.items(), ("x-default", around[settings.LANGUAGE_CODE])]
    for public_id, shown_at in rows.iterator(chunk_size=2000):
        changed = f"<lastmod>{shown_at.isoformat(timespec='seconds')}</lastmod>" if shown_at else ""
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{before}{public_id}{after}"/>'
            for language, (before, after) in named
        )
        for before, after in around.values():
            yield f"<url><loc>{before}{public_id}{after}</loc>{changed}{links}</url>\n"
    yield "</urlset>\n"


def _kept_an_hour(response: Response) -> Response:
    response["Cache-Control"] = "public, max-age=3600"
    return response
