"""Styles of an OpenDocument text, each with what it inherits."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from minutebook.read.odt.names import FO, STYLE, TEXT

MAX_ANCESTORS = 30
BOLD = frozenset({"bold", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True)
class Style:
    bold: bool = False
    hidden: bool = False
    breaks_before: bool = False
    breaks_after: bool = False
    list_style: str = ""
    title: bool = False


PLAIN = Style()


class Styles:
    """The paragraph and character styles of a document, and its list styles by name."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._resolved: dict[tuple[str, str], Style] = {}
        self.lists: dict[str, Element] = {}
        self.outline: Element | None = None
        for root in roots:
            for element in root.iter(STYLE + "style"):
                self._elements[element.get(STYLE + "family", ""), element.get(STYLE + "name", "")] = element
            for element in root.iter(TEXT + "list-style"):
                self.lists[element.get(STYLE + "name", "")] = element
            for element in root.iter(TEXT + "outline-style"):
                self.outline = element

    def of(self, family: str, name: str) -> Style:
        key = (family, name)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(family, name)
        return self._resolved[key]

    def _resolve(self, family: str, name: str) -> Style:
        chain: list[Element] = []
        while (family, name) in self._elements and len(chain) < MAX_ANCESTORS:
            chain.append(self._elements[family, name])
            name = chain[-1].get(STYLE + "parent-style-name", "")
        if not chain:
            return PLAIN
        texts = [found for element in chain if (found := element.find(STYLE + "text-properties")) is not None]
        paragraphs = [found for element in chain if (found := element.find(STYLE + "paragraph-properties")) is not None]
        return Style(
            bold=_first(texts, FO + "font-weight") in BOLD,
            hidden=_first(texts, TEXT + "display") == "none",
            breaks_before=_first(paragraphs, FO + "break-before") == "page"
            or bool(chain[0].get(STYLE + "master-page-name")),
            breaks_after=_first(paragraphs, FO + "break-after") == "page",
            list_style=_first(chain, STYLE + "list-style-name"),
            title=any(element.get(STYLE + "name") == "Title" for element in chain),
        )


def _first(elements: list[Element], attribute: str) -> str:
    return next((value for element in elements if (value := element.get(attribute))), "")
