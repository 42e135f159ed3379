"""Word's automatic numbering: "§ 12" stands nowhere in the file, only how to count."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from minutebook.read.counting import letters, roman
from minutebook.read.docx.names import RUN_PROPERTIES, VAL, W
from minutebook.read.docx.styles import Styles, switched_on
from minutebook.read.symbols import shown_bullet

FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "none": lambda number: "",
}
PLACEHOLDER = re.compile(r"%([1-9])")
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts. ``after`` is what stands between number and text."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    after: str = " "
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    style_id: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A number or bullet as printed, and the white space after it."""

    text: str
    after: str


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if element.tag == W + "abstractNum":
                self._abstract[element.get(W + "abstractNumId", "")] = element
            elif element.tag == W + "num":
                self._lists[element.get(W + "numId", "")] = element

    def next_marker(self, list_id: str, level: int) -> Marker | None:
        """Count one paragraph of a list; ``None`` for a list that does not exist."""
        abstract_id, levels, overrides = self._levels_of(list_id)
        if level not in levels:
            return None
        counters = self._counters.setdefault(abstract_id, {})
        self._count(counters, levels, overrides, list_id, level)
        this = levels[level]
        text = "" if this.hidden else _written(this, levels, counters)
        return Marker(text, this.after if text else "")

    def level_of_style(self, list_id: str, style_id: str) -> int:
        """Return the level of a list to which a paragraph style is tied."""
        levels = self._levels_of(list_id)[1]
        return next((number for number, level in levels.items() if style_id and level.style_id == style_id), 0)

    def _count(
        self, counters: dict[int, int], levels: dict[int, Level], overrides: dict[int, int], list_id: str, level: int
    ) -> None:
        for upper in range(level):
            counters.setdefault(upper, levels[upper].start if upper in levels else 1)
        if level in overrides and (list_id, level) not in self._begun:
            counters[level] = overrides[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = levels[level].start
        self._begun.add((list_id, level))
        for lower in [number for number in counters if number > level]:
            restart = levels[lower].restart if lower in levels else None
            if restart is None or level < restart:
                del counters[lower]

    def _levels_of(self, list_id: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        if list_id not in self._levels:
            self._levels[list_id] = self._resolve(list_id)
        return self._levels[list_id]

    def _resolve(self, list_id: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        """Return the abstract list behind a list, its levels, and where this list starts anew."""
        element = self._lists.get(list_id)
        if element is None:
            return "", {}, {}
        abstract_id = _value(element, "abstractNumId")
        abstract = self._abstract.get(abstract_id)
        link = _value(abstract, "numStyleLink") if abstract is not None else ""
        if link and (linked := self._styles.of(link).list_id) and linked != list_id and linked in self._lists:
            abstract_id = _value(self._lists[linked], "abstractNumId")
            abstract = self._abstract.get(abstract_id)
        levels = _levels(abstract)
        overrides: dict[int, int] = {}
        for override in element.findall(W + "lvlOverride"):
            number = _number(override.get(W + "ilvl", ""), 0)
            levels |= _levels(override)
            start = override.find(W + "startOverride")
            if start is not None:
                overrides[number] = _number(start.get(VAL, ""), 1)
        return abstract_id, levels, overrides


def _levels(parent: Element | None) -> dict[int, Level]:
    found = parent.findall(W + "lvl") if parent is not None else ()
    return {_number(element.get(W + "ilvl", ""), 0): _level(element) for element in found}


def _level(element: Element) -> Level:
    restart = _value(element, "lvlRestart")
    properties = element.find(RUN_PROPERTIES)
    return Level(
        start=_number(_value(element, "start"), 1),
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText"),
        after="" if _value(element, "suff") == "nothing" else " ",
        restart=_number(restart, 0) if restart else None,
        legal=switched_on(element.find(W + "isLgl")),
        hidden=properties is not None and switched_on(properties.find(W + "vanish")),
        style_id=_value(element, "pStyle"),
    )


def _written(this: Level, levels: dict[int, Level], counters: dict[int, int]) -> str:
    if this.format == "bullet":
        return shown_bullet(this.text)

    def counted(match: re.Match[str]) -> str:
        number = int(match[1]) - 1
        form = "decimal" if this.legal else levels[number].format if number in levels else "decimal"
        return FORMATS.get(form, str)(counters.get(number, 1))

    return PLACEHOLDER.sub(counted, this.text).strip()


def _value(element: Element, name: str) -> str:
    found = element.find(W + name)
    return found.get(VAL, "") if found is not None else ""


def _number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < LEVELS else otherwise
