"""OpenDocument texts (.odt)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Draft, Line
from minutebook.read.odt.body import Body
from minutebook.read.odt.names import OFFICE, STYLE, TEXT
from minutebook.read.odt.styles import Styles
from minutebook.read.package import Package

__all__ = ["read_odt"]

MANIFEST = "META-INF/manifest.xml"


def read_odt(content: bytes) -> Draft:
    """Read an OpenDocument text: page heads first, then the body, then notes, then page feet."""
    package = Package(content)
    if MANIFEST in package and b"encryption-data" in package.bytes_of(MANIFEST):
        raise UnreadableFile("locked", "odt")
    root = package.xml_of("content.xml")
    looks = package.xml_of("styles.xml") if "styles.xml" in package else None
    styles = Styles([looks, root] if looks is not None else [root])
    body = Body(styles, rendered=next(root.iter(TEXT + "soft-page-break"), None) is not None)
    text = root.find(f"{OFFICE}body/{OFFICE}text")
    lines = body.lines(text) if text is not None else []
    lines += _notes(body)
    for line in lines[1:]:
        if line.kind is BlockKind.HEADING:
            line.blank = max(line.blank, 1)
    heads = _furniture(looks, styles, "header", page=1)
    feet = _furniture(looks, styles, "footer", page=body.page)
    return Draft([*heads, *lines, *feet], body.page)


def _notes(body: Body) -> list[Line]:
    lines: list[Line] = []
    for note in list(body.notes):
        citation, text = note.find(TEXT + "note-citation"), note.find(TEXT + "note-body")
        written = body.lines(text) if text is not None else []
        if written:
            written[0].marker = "".join(citation.itertext()).strip() if citation is not None else ""
            written[0].text = f"{written[0].marker} {written[0].text.lstrip()}".lstrip()
        lines += written
    return lines


def _furniture(looks: Element | None, styles: Styles, kind: str, *, page: int) -> list[Line]:
    """Return the page heads or feet of all page styles, each wording once."""
    seen: dict[str, Line] = {}
    for element in _elements(looks, kind):
        for line in Body(styles).lines(element):
            line.kind, line.page = BlockKind.FURNITURE, page
            seen.setdefault("\t".join(line.columns) or line.text, line)
    return list(seen.values())


def _elements(looks: Element | None, kind: str) -> Iterator[Element]:
    for page_style in looks.iter(STYLE + "master-page") if looks is not None else ():
        for ending in ("", "-first", "-left"):
            yield from page_style.findall(f"{STYLE}{kind}{ending}")
