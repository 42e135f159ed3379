"""The words of one Word paragraph, as printed."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minutebook.read.docx.names import (
    MATH_TEXT,
    MC,
    PARAGRAPH_PROPERTIES,
    RENDERED_BREAK,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    TEXT_BOX,
    VAL,
    W,
)
from minutebook.read.docx.styles import Style, Styles, switched_on
from minutebook.read.symbols import shown_symbol

LINE_BREAK, PAGE_BREAK, RENDERED = "\n", "\f", "\x1d"
# What a run may hold besides its text, and what is printed for it.
PRINTED = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
    RENDERED_BREAK: RENDERED,
}
# Text that was struck out or moved away, and what is never printed where it stands.
UNPRINTED = frozenset(
    {W + "del", W + "moveFrom", W + "delText", W + "instrText", W + "delInstrText", MC + "Fallback"}
    | {PARAGRAPH_PROPERTIES, RUN_PROPERTIES, W + "sdtPr", W + "sdtEndPr", W + "tblPr", W + "rubyPr", W + "rt"}
)
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


@dataclass(slots=True)
class Words:
    """What a paragraph prints: its text with break marks in it, and the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    in_code: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def words_of(paragraph: Element, style: Style, styles: Styles, words: Words) -> Words:
    """Add what ``paragraph`` prints to ``words``."""
    for child in paragraph:
        if child.tag == RUN:
            _run(child, style, styles, words)
        elif child.tag == MATH_TEXT:
            words.pieces.append(child.text or "")
        elif child.tag not in UNPRINTED:
            words_of(child, style, styles, words)
    return words


def _run(run: Element, style: Style, styles: Styles, words: Words) -> None:
    properties = run.find(RUN_PROPERTIES)
    bold, hidden = style.bold, style.hidden
    if properties is not None:
        bold, hidden = _emphasis(properties, style, styles)
    for child in run:
        tag = child.tag
        if tag == TEXT:
            if child.text and not hidden and not any(words.in_code):
                words.pieces.append(child.text.replace("\n", " "))
                words.bold &= bold or not child.text.strip()
        elif tag in PRINTED:
            if not any(words.in_code):
                words.pieces.append(PRINTED[tag])
        elif tag not in UNPRINTED and not hidden:
            _special(child, words)


def _emphasis(properties: Element, style: Style, styles: Styles) -> tuple[bool, bool]:
    """Tell whether a run is bold, and whether it is hidden."""
    bold, hidden = style.bold, style.hidden
    named = properties.find(W + "rStyle")
    if named is not None:
        run_style = styles.of(named.get(VAL, ""))
        bold, hidden = bold or run_style.bold, hidden or run_style.hidden
    own_bold, own_hidden = properties.find(W + "b"), properties.find(W + "vanish")
    return (
        bold if own_bold is None else switched_on(own_bold),
        hidden if own_hidden is None else switched_on(own_hidden),
    )


def _special(child: Element, words: Words) -> None:
    tag = child.tag
    if tag == W + "br":
        kind = child.get(W + "type")
        words.pieces.append(PAGE_BREAK if kind == "page" else LINE_BREAK)
    elif tag == W + "fldChar":
        _field(child.get(W + "fldCharType", ""), words)
    elif tag == W + "sym":
        words.pieces.append(shown_symbol(child.get(W + "char", "")))
    elif tag in NOTES:
        words.notes.append((NOTES[tag], child.get(W + "id", "")))
    else:
        words.boxes += _boxes(child)


def _field(mark: str, words: Words) -> None:
    """Follow a field: its code is not printed, its result is."""
    if mark == "begin":
        words.in_code.append(True)
    elif mark == "separate" and words.in_code:
        words.in_code[-1] = False
    elif mark == "end" and words.in_code:
        words.in_code.pop()


def _boxes(element: Element) -> list[Element]:
    """Return the text boxes in a drawing; the second copy for old programs is left out."""
    if element.tag == TEXT_BOX:
        return [element]
    if element.tag == MC + "Fallback":
        return []
    return [box for child in element for box in _boxes(child)]
