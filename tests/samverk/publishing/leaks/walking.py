"""A citizen who opens everything: every link of every page, and every address of the house with every id there is."""

import io
import re
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pypdfium2
from django.apps import apps
from django.db.models import Model
from django.http import HttpResponseBase, StreamingHttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

from samverk.publishing.oparl.vocabulary import Kind

HOST = "http://testserver"
LINK = re.compile(
    r"""(?:href|src|action|value)=["']([^"']+)["']|<(?:loc|id|uri)>([^<]+)<|["'](https?://[^"'\s]+|/[^"'\s]*)["']"""
)
# Files of the house's own looks; the log-in with every way back; the same pages in English, and searches with every
# filter: of the last two only the roots are opened.
LEFT_OUT = ("/static/", "/accounts/", "/en/", "/sok/?")
# A walk that does not end has found addresses that lead to ever new ones.
MOST = 900
FORMS = ("csv", "xlsx", "json", "jsonl", "xml", "rdf", "ttl", "jsonld", "atom", "ics", "pdf")
VALUES = {"form": FORMS, "ending": FORMS, "syntax": FORMS, "kind": tuple(Kind)}
GROUP = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


@dataclass
class Walk:
    """``seen`` holds what a citizen was given, by address; ``refused`` how the other addresses answered."""

    browser: Client
    seen: dict[str, str] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    views: set[str] = field(default_factory=set)

    def follow(self, roots: Iterable[str]) -> None:
        """Open ``roots`` and whatever they lead to on this host."""
        left = deque(roots)
        while left:
            address = left.popleft()
            if address in self.seen or address in self.refused:
                continue
            assert len(self.seen) < MOST
            text = self.open(address)
            if text is not None:
                left.extend(self._links(address, text))

    def try_all(self, addresses: Iterable[str]) -> None:
        """Open the addresses of one pattern, until one of them sends a citizen to the log-in or knows no GET."""
        for address in addresses:
            if address not in self.seen and self.open(address) is None and self.refused[address] not in {404, 406, 410}:
                return

    def open(self, address: str) -> str | None:
        """Return all words of what answers there, ``None`` where a citizen is given nothing."""
        response = self.browser.get(address)
        if response.status_code != 200:
            self.refused[address] = response.status_code
            return None
        self.seen[address] = f"{dict(response.items())}\n{words_of(response)}"
        if response.resolver_match is not None:
            self.views.add(response.resolver_match.view_name)
        return self.seen[address]

    def leaking(self, word: str) -> list[str]:
        """Return the addresses that give ``word`` away, in any case and with any accent of HTML or of addresses."""
        return sorted(
            address
            for address, text in self.seen.items()
            if word.casefold() in unescape(unquote(text)).casefold() or word.casefold() in text.casefold()
        )

    def _links(self, address: str, text: str) -> Iterator[str]:
        for found in LINK.findall(text):
            link = urlsplit(urljoin(HOST + address, unescape(next(filter(None, found), ""))))
            target = link.path + (f"?{link.query}" if link.query else "")
            if link.netloc == "testserver" and not target.startswith(LEFT_OUT):
                yield target


def words_of(response: HttpResponseBase) -> str:
    """Return what stands in an answer: text, the sheets of a workbook, the pages, attachments and marks of a PDF."""
    content = b"".join(response.streaming_content) if isinstance(response, StreamingHttpResponse) else response.content
    if content.startswith(b"%PDF"):
        return words_of_pdf(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return content.decode("utf-8", "replace")


def words_of_pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in document]
    attached = [document.get_attachment(number).get_data() for number in range(document.count_attachments())]
    marks = [bookmark.get_title() for bookmark in document.get_toc()]
    said = [str(document.get_metadata_dict()), *(bytes(part).decode("utf-8", "replace") for part in attached)]
    # A line of a PDF may end within a word.
    return "\n".join([*pages, "".join(pages).replace("\r\n", "").replace("\ufffe", ""), *marks, *said])


def addresses_by_pattern() -> Iterator[Iterator[str]]:
    """Yield for every pattern of the house its addresses: with whatever id there is, and in every form."""
    ids = sorted({str(value) for model in apps.get_models() for value in _public_ids(model)})
    with override("sv"):
        patterns = list(_patterns(get_resolver()))
    for pattern in patterns:
        groups = GROUP.findall(pattern)
        takes_ids = [name for kind, name in groups if name not in VALUES]
        # A pattern in the words of regular expressions is that of former addresses, which only point on.
        if (
            len(takes_ids) < 2
            and not pattern.startswith("^")
            and not {"int", "path"} & {kind for kind, _name in groups}
        ):
            yield _filled(pattern, ids)


def _filled(pattern: str, ids: Iterable[str]) -> Iterator[str]:
    group = GROUP.search(pattern)
    if group is None:
        yield "/" + pattern
        return
    for value in VALUES.get(group["name"], ids):
        yield from _filled(pattern[: group.start()] + value + pattern[group.end() :], ids)


def _public_ids(model: type[Model]) -> Iterable[str]:
    names = {one.name for one in model._meta.concrete_fields}
    return model._default_manager.values_list("public_id", flat=True) if "public_id" in names else ()


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield route
        else:
            yield from _patterns(one, route)
