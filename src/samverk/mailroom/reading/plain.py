"""The text of a message for people to read: plain text as it is, of a web page its words alone."""

import re

from minutebook.read.html import tokens
from samverk.mailroom.reading.characters import clean

LONGEST_TEXT = 200_000  # characters
LONGEST_PAGE = 2_000_000  # characters that are looked at
BREAKS = frozenset({"br", "hr", "tr", "li", "dt", "dd", "div", "blockquote", "pre", "table", "ul", "ol"})
PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
SPACE = re.compile(r"[ \t\n\f\xa0]+")
EMPTY_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def shown(text: str) -> tuple[str, bool]:
    """Return the text as it is kept, and whether it had to be cut."""
    whole = EMPTY_LINES.sub("\n\n", clean(text[:LONGEST_PAGE])).strip()
    return whole[:LONGEST_TEXT].strip(), len(whole) > LONGEST_TEXT


def words_of_page(page: str) -> str:
    """Return the words of a web page; a link is followed by where it leads, so that nobody is led astray."""
    pieces: list[str] = []
    leads_to = ""
    for kind, value, attributes in tokens(page[:LONGEST_PAGE]):
        if kind == "text":
            pieces.append(SPACE.sub(" ", value))
        elif value in PARAGRAPHS:
            pieces.append("\n\n")
        elif value in BREAKS:
            pieces.append("\n")
        elif value in ("td", "th"):
            pieces.append(" ")
        elif value == "a":
            if kind == "close" and leads_to:
                pieces.append(f" <{leads_to}>")
            leads_to = _address(attributes.get("href", "")) if kind == "open" else ""
    return "\n".join(line.strip() for line in "".join(pieces).split("\n"))


def _address(said: str) -> str:
    address = "".join(said.split())[:500]
    return address if address.lower().startswith(("http:", "https:", "mailto:")) else ""
