"""Word documents (.docx): the printed words, with the numbers that Word counts by itself."""

from minutebook.model.blocks import BlockKind
from minutebook.read.docx.body import Body
from minutebook.read.docx.names import R, W
from minutebook.read.docx.numbering import Numbering
from minutebook.read.docx.parts import Parts
from minutebook.read.docx.styles import Styles
from minutebook.read.draft import Draft, Line
from minutebook.read.package import Package

__all__ = ["read_docx"]


def read_docx(content: bytes) -> Draft:
    """Read a Word document: page heads first, then the body, then foot- and endnotes, then page feet."""
    parts = Parts(Package(content))
    styles = Styles(parts.of_kind("styles"))
    numbering = Numbering(parts.of_kind("numbering"), styles)
    body = Body(styles, numbering, rendered=b"lastRenderedPageBreak" in parts.main_bytes)
    root = parts.main.find(W + "body")
    lines = body.lines(root) if root is not None else []
    lines += _notes(parts, body)
    for line in lines[1:]:
        if line.kind is BlockKind.HEADING:
            line.blank = max(line.blank, 1)
    heads = _furniture(parts, styles, "header", page=1)
    feet = _furniture(parts, styles, "footer", page=body.page)
    return Draft([*heads, *lines, *feet], body.page)


def _notes(parts: Parts, body: Body) -> list[Line]:
    """Return the notes that the body refers to, each with its number; Word prints endnotes in small Roman."""
    lines: list[Line] = []
    for kind in ("footnote", "endnote"):
        wanted = list(dict.fromkeys(note_id for found, note_id in body.notes if found == kind))
        root = parts.of_kind(f"{kind}s") if wanted else None
        notes = {note.get(W + "id"): note for note in root.findall(W + kind)} if root is not None else {}
        for number, note_id in enumerate(wanted, 1):
            written = body.lines(notes[note_id]) if note_id in notes else []
            if written:
                written[0].marker = str(number)
                written[0].text = f"{number} {written[0].text.lstrip()}"
            lines += written
    return lines


def _furniture(parts: Parts, styles: Styles, kind: str, *, page: int) -> list[Line]:
    """Return the page heads or feet of all sections, each wording once."""
    references = parts.main.iter(f"{W}{kind}Reference")
    seen: dict[str, Line] = {}
    for root in parts.by_ids(reference.get(R + "id", "") for reference in references):
        for line in Body(styles, Numbering(None, styles)).lines(root):
            line.kind, line.page = BlockKind.FURNITURE, page
            seen.setdefault("\t".join(line.columns) or line.text, line)
    return list(seen.values())
