"""Texts as .pdf with text, set by Typst: page heads and feet, hyphenation, columns."""

from datetime import date

import typst

from samples.build.markup import Kind, Line, Text, spans
from samples.build.plain import heading, tables

PAGE = """
#set document(title: "{name}", date: datetime(year: {year}, month: {month}, day: {day}))
#set page("a4", margin: (x: 2.4cm, top: 3cm, bottom: 2.6cm), columns: {columns},
  header: [#set text(9pt); #grid(columns: (1fr, auto), row-gutter: 4pt, {head})],
  footer: [#set text(8pt); #grid(columns: (1fr, auto), row-gutter: 4pt, {foot})])
#set text(font: "Liberation Serif", 11pt, lang: "sv", hyphenate: true)
#set par(justify: true, spacing: 9pt)
#show heading: set block(above: 16pt, below: 8pt)
"""
MARKED = str.maketrans({character: f"\\{character}" for character in "\\#*_`$<>@[]~=-+/'\""})


def as_pdf(text: Text) -> bytes:
    """Return the bytes of a PDF file."""
    return typst.compile(source(text).encode())


def source(text: Text, before: str = "") -> str:
    """Return the Typst source of a text. ``before`` is set on every page behind the words."""
    lines, last = [_set_up(text), before], Kind.TITLE
    for group in tables(text.lines):
        kind = group[0].kind
        lines.append(_table(group) if kind is Kind.ROW else _line(group[0]))
        if kind is last is Kind.GAP:
            lines.append("#v(18pt)")
        last = kind
    return "\n".join(lines)


def _set_up(text: Text) -> str:
    day = date.fromisoformat(text.head["date"])
    head = [_cells(text.option(key)) for key in ("head", "headline") if text.option(key)]
    foot = [_cells(text.option("foot")), '[], align(right)[#context counter(page).display("1 (1)", both: true)]']
    return PAGE.format(
        name=text.name,
        year=day.year,
        month=day.month,
        day=day.day,
        columns=text.option("columns", "1"),
        head=", ".join(head),
        foot=", ".join(part for part in foot if part),
    )


def _cells(words: str) -> str:
    left, _, right = words.partition(" | ")
    return f"[{escaped(left)}], align(right)[{escaped(right)}]" if words else ""


def escaped(words: str) -> str:
    """Return the words with everything that Typst reads as a mark made harmless."""
    return words.translate(MARKED)


def _line(line: Line) -> str:
    match line.kind:
        case Kind.GAP:
            return ""
        case Kind.PAGE:
            return "#pagebreak()"
        case Kind.TITLE:
            return f"= {_marked(line.text)}"
        case Kind.SECTION | Kind.ITEM:
            return f"== {escaped(heading(line)) if line.kind is Kind.ITEM else _marked(line.text)}"
        case Kind.SUBHEAD:
            return f"=== {_marked(line.text)}"
        case Kind.BULLET:
            return f"- {_marked(line.text)}"
        case _:
            return f"{_room(line)}#par[{_marked(line.text)}]"


def _room(line: Line) -> str:
    return "#v(7pt, weak: true)" if line.text.startswith("**") else ""


def _marked(words: str) -> str:
    return "".join(f"#strong[{escaped(span.text)}]" if span.bold else escaped(span.text) for span in spans(words))


def _table(rows: list[Line]) -> str:
    count = max(len(row.cells) for row in rows)
    cells = [_cell(row, at) for row in rows for at in range(count)]
    stroke = "0.4pt" if rows[0].head else "none"
    return f"#table(columns: {count}, stroke: {stroke}, inset: (x: 6pt, y: 3pt), {', '.join(cells)})"


def _cell(row: Line, at: int) -> str:
    words = _marked(row.cells[at]) if at < len(row.cells) else ""
    return f"[#strong[{words}]]" if row.head else f"[{words}]"
