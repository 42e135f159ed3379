"""Registry numbers: "Dnr KS 2019/123", "VN-2025-00003", "dnr 2019/45-KS"."""

import re

from minutebook.lexicon import sv
from minutebook.model.when import Fact
from minutebook.recognise.stretch import Stretch

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    rf"\b{sv.REGISTRY_INTRODUCERS}\b[.:]?\s*:?\s*(?P<introduced>(?:[A-ZÅÄÖ][^\W\d_]{{0,7}}[\s/:-]?\s?)?"
    r"\d{1,5}(?:[/:.-]\d{1,6})+(?:[\s/-]?[A-ZÅÄÖ]{2,5}\b)?(?:[\s-]\d{1,3}(?![\d.,:/-]))?)"
    r"|(?<![\w./-])(?P<bare>[A-ZÅÄÖ]{2,6}[\s/-](?:19|20)\d\d[/:.-]\d{1,6}(?:[:-]\d{1,4})?)(?![\w/-])"
    r"|(?<![\w./-])(?P<short>[A-ZÅÄÖ]{2,6}[/-]\d{2,4}[/:]\d{1,6})(?![\w/-])",
)
_INTRODUCED = re.compile(_NUMBER.pattern, re.IGNORECASE)


def registry_numbers(stretch: Stretch) -> tuple[Fact[str], ...]:
    """Return the registry numbers that ``stretch`` names, as written without the word that introduces them."""
    if _DIGIT.search(stretch.text) is None:
        return ()
    return tuple(_fact(stretch, *span) for span in _places(stretch.text))


def _places(text: str) -> list[tuple[int, int]]:
    places = [match.span("introduced") for match in _INTRODUCED.finditer(text) if match["introduced"]]
    for match in _NUMBER.finditer(text):
        group = "bare" if match["bare"] else "short" if match["short"] else "introduced"
        if not any(start < match.end(group) and match.start(group) < end for start, end in places):
            places.append(match.span(group))
    return sorted(places)


def _fact(stretch: Stretch, start: int, end: int) -> Fact[str]:
    return Fact(stretch.text[start:end].strip(), stretch.quotes(start, end))
