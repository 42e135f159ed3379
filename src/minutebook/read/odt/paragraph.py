"""The words of one paragraph of an OpenDocument text, as printed."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minutebook.read.odt.names import DRAW, OFFICE, STYLE_NAME, TEXT
from minutebook.read.odt.styles import Style, Styles

SPACE = re.compile(r"[ \t\r\n]+")
LINE_BREAK, RENDERED = "\n", "\x1d"
MAX_SPACES = 200
UNPRINTED = frozenset(
    {OFFICE + "annotation", TEXT + "hidden-text", TEXT + "hidden-paragraph", TEXT + "ruby-text", TEXT + "script"}
    | {TEXT + "bookmark", TEXT + "change", TEXT + "tracked-changes"}
)


@dataclass(slots=True)
class Words:
    """What a paragraph prints, and the text boxes and notes that hang on it."""

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)

    def add(self, text: str | None, style: Style) -> None:
        """Add text with its white space collapsed, as the format prescribes."""
        if not text or style.hidden:
            return
        shown = SPACE.sub(" ", text)
        if shown.startswith(" ") and (not self.pieces or self.pieces[-1].endswith((" ", LINE_BREAK))):
            shown = shown[1:]
        self.pieces.append(shown)
        self.bold &= style.bold or not shown.strip()

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def words_of(element: Element, style: Style, styles: Styles, words: Words) -> Words:
    """Add what ``element`` prints to ``words``."""
    words.add(element.text, style)
    for child in element:
        _child(child, style, styles, words)
        words.add(child.tail, style)
    return words


def _child(child: Element, style: Style, styles: Styles, words: Words) -> None:
    tag = child.tag
    if tag == TEXT + "span":
        own = styles.of("text", child.get(STYLE_NAME, ""))
        words_of(child, Style(bold=own.bold or style.bold, hidden=own.hidden or style.hidden), styles, words)
    elif tag == TEXT + "s":
        count = child.get(TEXT + "c", "1")
        words.pieces.append(" " * min(int(count) if count.isdecimal() else 1, MAX_SPACES))
    elif tag == TEXT + "tab":
        words.pieces.append("\t")
    elif tag == TEXT + "line-break":
        words.pieces.append(LINE_BREAK)
    elif tag == TEXT + "soft-page-break":
        words.pieces.append(RENDERED)
    elif tag == TEXT + "note":
        words.notes.append(child)
    elif tag == DRAW + "text-box":
        words.boxes.append(child)
    elif tag not in UNPRINTED:
        words_of(child, style, styles, words)
