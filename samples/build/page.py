"""Texts as .html."""

from html import escape

from samples.build.markup import Kind, Line, Text, plain, spans
from samples.build.plain import heading, tables

PAGE = """<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>body {{ font-family: Georgia, serif; max-width: 42rem; margin: 2rem auto }}
td, th {{ padding: 0 1rem 0 0 }}</style>
</head>
<body>
{body}
</body>
</html>
"""
TAGS = {Kind.TITLE: "h1", Kind.SECTION: "h2", Kind.ITEM: "h2", Kind.SUBHEAD: "h3", Kind.PARAGRAPH: "p"}


def as_html(text: Text) -> bytes:
    """Return the bytes of a web page, as an editor of a web site would make it."""
    title = next((plain(line.text) for line in text.lines if line.kind is Kind.TITLE), text.name)
    body: list[str] = []
    bullets = False
    for group in tables(text.lines):
        if (group[0].kind is Kind.BULLET) is not bullets:
            body.append("</ul>" if bullets else "<ul>")
            bullets = not bullets
        body += [_table(group)] if group[0].kind is Kind.ROW else _element(group[0])
    return PAGE.format(title=escape(title), body="\n".join([*body, *(["</ul>"] if bullets else [])])).encode()


def _element(line: Line) -> list[str]:
    if line.kind in (Kind.GAP, Kind.PAGE):
        return []
    if line.kind is Kind.BULLET:
        return [f"<li>{_marked(line.text)}</li>"]
    words = escape(heading(line)) if line.kind is Kind.ITEM else _marked(line.text)
    return [f"<{TAGS[line.kind]}>{words}</{TAGS[line.kind]}>"]


def _marked(words: str) -> str:
    return "".join(f"<strong>{escape(span.text)}</strong>" if span.bold else escape(span.text) for span in spans(words))


def _table(rows: list[Line]) -> str:
    lines = ["<table>"]
    for row in rows:
        tag = "th" if row.head else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{_marked(cell)}</{tag}>" for cell in row.cells) + "</tr>")
    return "\n".join([*lines, "</table>"])
