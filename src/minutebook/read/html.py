"""HTML: what a browser would show, block by block.

The tokens are found here and not by ``html.parser``: that one takes quadratic time over marks that never end, and
a file of a megabyte would hang it.
"""

import re
from collections.abc import Iterator
from html import unescape

from minutebook.errors import UnreadableFile
from minutebook.model.finding import Finding
from minutebook.read.draft import Draft
from minutebook.read.encoding import decode
from minutebook.read.glimpse import Glimpse
from minutebook.read.html_page import Page
from minutebook.read.limits import MAX_TEXT

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.I)
NAME = re.compile(r"/?[a-zA-Z][^\s/>]*")
ATTRIBUTE = re.compile(r"([^\s=\"'>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))|([^\s=\"'>/]+)")
OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta charset")
TAGS = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|table|br|span)\b[^<>]*>", re.I)
# Their content is no text of the page.
SILENT = ("script", "style", "template", "noscript", "title", "svg", "math", "textarea", "select", "object", "iframe")

Token = tuple[str, str, dict[str, str]]


def looks_like_html(file: Glimpse) -> bool:
    """Tell whether a text begins as a page does, or is named one and has its tags."""
    if any(opening in file.opening for opening in OPENINGS):
        return file.opening.startswith(b"<")
    return file.is_named(".html", ".htm", ".xhtml") and bool(TAGS.search(file.content[:100_000]))


def read_html(content: bytes) -> Draft:
    """Read a web page; scripts, styles and what is hidden are left out."""
    if len(content) > MAX_TEXT:
        raise UnreadableFile("too-large", str(len(content)))
    text, findings = _decoded(content)
    page = Page()
    for kind, value, attributes in tokens(text):
        if kind == "text":
            page.text(value)
        elif kind == "open":
            page.open(value, attributes)
        else:
            page.close(value)
    return Draft(page.finished(), 1, findings)


def _decoded(content: bytes) -> tuple[str, list[Finding]]:
    stated = CHARSET.search(content[:4096])
    if stated and stated[1].lower() in {b"iso-8859-1", b"windows-1252", b"latin1", b"iso-8859-15"}:
        return content.decode("cp1252", "replace"), []
    return decode(content)


def tokens(text: str) -> Iterator[Token]:
    """Yield text, opening tags and closing tags, in time linear in the length of the text."""
    lower = text.lower()
    at = 0
    while (mark := text.find("<", at)) >= 0:
        if mark > at:
            yield "text", unescape(text[at:mark]), {}
        name = NAME.match(text, mark + 1)
        if text.startswith("<!--", mark):
            at = _after(text, "-->", mark + 4)
        elif name is None:
            known = text.startswith(("<!", "<?"), mark)
            at = _after(text, ">", mark) if known else mark + 1
            if not known:
                yield "text", "<", {}
        else:
            end = _end_of_tag(text, name.end())
            tag = name[0].lower()
            if tag.startswith("/"):
                yield "close", tag[1:], {}
            else:
                yield "open", tag, _attributes(text[name.end() : end])
            at = end + 1
            if tag in SILENT and text[end - 1 : end] != "/":
                at = _after(lower, f"</{tag}", at, keep=True)
    if at < len(text):
        yield "text", unescape(text[at:]), {}


def _after(text: str, mark: str, at: int, *, keep: bool = False) -> int:
    """Return the place after the next ``mark``; what never ends swallows the rest, as in browsers."""
    found = text.find(mark, at)
    return len(text) if found < 0 else found + (0 if keep else len(mark))


def _end_of_tag(text: str, at: int) -> int:
    """Return where a tag's ">" stands, quoted ones passed over."""
    end = text.find(">", at)
    while end >= 0:
        quote = next((sign for sign in "\"'" if text.count(sign, at, end) % 2), "")
        closing = text.find(quote, end) if quote else -1
        if closing < 0 or closing - at > 10_000:
            return end
        at, end = closing + 1, text.find(">", closing)
    return len(text)


def _attributes(text: str) -> dict[str, str]:
    if not text.strip(" /\n\t"):
        return {}
    found = {}
    for match in ATTRIBUTE.finditer(text):
        name = (match[1] or match[5]).lower()
        found[name] = unescape(match[2] or match[3] or match[4] or "")
    return found
