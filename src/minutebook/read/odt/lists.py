"""List numbers and bullets of an OpenDocument text."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minutebook.read.counting import letters, roman
from minutebook.read.odt.names import STYLE, TEXT
from minutebook.read.symbols import shown_bullet

PLACE = re.compile(r"%(\d{1,2})%")
MAX_LEVELS = 10


@dataclass(slots=True)
class Counters:
    """How far a list has counted, level by level."""

    style: str
    at: dict[int, int] = field(default_factory=dict)


class Levels:
    """The levels of one list style, or of the headings' numbering."""

    def __init__(self, style: Element | None) -> None:
        self._levels = {
            _number(element.get(TEXT + "level", ""), 0): element
            for element in (style if style is not None else ())
            if element.get(TEXT + "level")
        }

    def next_marker(self, counters: Counters, level: int, *, start: int | None = None) -> str:
        """Count one paragraph on a level, 1 for the outermost; return what is printed before it."""
        element = self._levels.get(level)
        for upper in range(1, level):
            counters.at.setdefault(upper, self._start(upper))
        counters.at[level] = start if start is not None else counters.at.get(level, self._start(level) - 1) + 1
        for lower in [number for number in counters.at if number > level]:
            del counters.at[lower]
        if element is None:
            return ""
        if element.tag == TEXT + "list-level-style-bullet":
            return shown_bullet(element.get(TEXT + "bullet-char", "•"))
        return self._written(element, counters, level)

    def _written(self, element: Element, counters: Counters, level: int) -> str:
        form = element.get(STYLE + "num-list-format")
        if form is not None:
            return PLACE.sub(lambda match: self._shown(int(match[1]), counters), form).strip()
        if not element.get(STYLE + "num-format"):
            return ""
        shown = min(_number(element.get(TEXT + "display-levels", ""), 1), level)
        numbers = [self._shown(upper, counters) for upper in range(level - shown + 1, level + 1)]
        prefix, suffix = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
        return (prefix + ".".join(number for number in numbers if number) + suffix).strip()

    def _shown(self, level: int, counters: Counters) -> str:
        element = self._levels.get(level)
        form = element.get(STYLE + "num-format", "") if element is not None else ""
        number = counters.at.get(level, 1)
        if form in {"a", "A"}:
            return letters(number) if form == "a" else letters(number).upper()
        if form in {"i", "I"}:
            return roman(number) if form == "i" else roman(number).upper()
        return str(number) if form else ""

    def _start(self, level: int) -> int:
        element = self._levels.get(level)
        return _number(element.get(TEXT + "start-value", ""), 1) if element is not None else 1


def _number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < MAX_LEVELS else otherwise
