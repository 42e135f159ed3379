"""Styles: what a paragraph's or a run's style says, ancestors included."""

import re
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from minutebook.read.docx.names import OFF, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, W

HEADING_NAME = re.compile(r"heading ([1-9])")
BODY_TEXT_LEVEL = 9
MAX_ANCESTORS = 30


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a style. ``level`` is 1 for the highest heading; ``list_id`` names a numbering."""

    level: int | None = None
    bold: bool = False
    hidden: bool = False
    list_id: str | None = None
    list_level: int | None = None
    list_style_id: str = ""
    new_page: bool = False


PLAIN = Style()


class Styles:
    """The styles of a document, each resolved when first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        for element in root.findall(W + "style") if root is not None else ():
            style_id = element.get(W + "styleId", "")
            self._elements[style_id] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default", "0") not in OFF:
                self._default = style_id

    @cached_property
    def default(self) -> Style:
        return self.of(self._default)

    def of(self, style_id: str) -> Style:
        style = self._resolved.get(style_id)
        if style is None:
            style = self._resolved[style_id] = self._resolve(style_id)
        return style

    def _resolve(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        paragraphs = [found for element in chain if (found := element.find(PARAGRAPH_PROPERTIES)) is not None]
        runs = [found for element in chain if (found := element.find(RUN_PROPERTIES)) is not None]
        lists = [found for element in paragraphs if (found := element.find(W + "numPr")) is not None]
        owner = next(
            (e.get(W + "styleId", "") for e in chain if e.find(f"{PARAGRAPH_PROPERTIES}/{W}numPr") is not None), ""
        )
        list_level = _first(lists, "ilvl")
        return Style(
            level=_level(chain, paragraphs),
            bold=switched_on(_first_element(runs, "b")),
            hidden=switched_on(_first_element(runs, "vanish")),
            list_id=_first(lists, "numId"),
            list_level=int(list_level) if list_level and list_level.isdecimal() else None,
            list_style_id=owner,
            new_page=switched_on(_first_element(paragraphs, "pageBreakBefore")),
        )

    def _chain(self, style_id: str) -> list[Element]:
        """Return a style and those that it is based on, nearest first."""
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < MAX_ANCESTORS:
            chain.append(self._elements[style_id])
            based_on = chain[-1].find(W + "basedOn")
            style_id = based_on.get(VAL, "") if based_on is not None else ""
        return chain


def switched_on(element: Element | None) -> bool:
    """Tell whether a property that needs no value is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in OFF


def outline_level(element: Element | None) -> int | None:
    """Return the heading level that an outline element states, 1 for the highest."""
    value = element.get(VAL, "") if element is not None else ""
    return int(value) + 1 if value.isdecimal() and int(value) < BODY_TEXT_LEVEL else None


def _level(chain: list[Element], paragraphs: list[Element]) -> int | None:
    for element in chain:
        name = element.find(W + "name")
        written = name.get(VAL, "").lower() if name is not None else ""
        if match := HEADING_NAME.fullmatch(written):
            return int(match[1])
        if written == "title":
            return 1
    return outline_level(_first_element(paragraphs, "outlineLvl"))


def _first_element(elements: list[Element], name: str) -> Element | None:
    return next((found for element in elements if (found := element.find(W + name)) is not None), None)


def _first(elements: list[Element], name: str) -> str | None:
    found = _first_element(elements, name)
    return found.get(VAL) if found is not None else None
