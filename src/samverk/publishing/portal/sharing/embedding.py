"""A decision in a frame on a page of somebody else's: the code for it, and the same as an answer of oEmbed 1.0.

Source: https://oembed.com/
"""

from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_from_path

from samverk.publishing.feeds.feed import UNPRINTABLE

WIDTH, HEIGHT = 600, 320
CACHE_SECONDS = 3600
# By the name that a program asks for: as a link of the page names them.
FORMS = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
LONGEST_NUMBER = 10
CODE = (
    '<iframe src="{address}" title="{title}" width="{width}" height="{height}"'
    ' style="border: 0; max-width: 100%" loading="lazy"></iframe>'
)


def code_for(address: str, title: str, width: int = WIDTH, height: int = HEIGHT) -> SafeString:
    """Return what shows the decision in a frame on any page, without a script."""
    return format_html(CODE, address=address, title=title, width=width, height=height)


def asked_for(url: str, host: str) -> tuple[str, str] | None:
    """Return public id and language of the decision whose page ``url`` is; ``None`` if it is no such page here."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or parts.netloc not in {host, urlsplit(settings.HOUSE_ADDRESS).netloc}:
        return None
    language = get_language_from_path(parts.path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            found = resolve(parts.path)
        except Resolver404:
            return None
    return (str(found.kwargs["public_id"]), language) if found.view_name == "portal:clause" else None


def within(wanted: str, usual: int) -> int:
    """Return what is not more than the page that asks has room for; what is no number is passed over."""
    is_number = wanted.isascii() and wanted.isdigit() and len(wanted) < LONGEST_NUMBER
    return min(usual, int(wanted)) if is_number and int(wanted) else usual


def as_xml(answer: dict[str, Any]) -> bytes:
    """Return an answer of oEmbed in its other form."""
    root = Element("oembed")
    for name, value in answer.items():
        SubElement(root, name).text = UNPRINTABLE.sub("", str(value))
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written
