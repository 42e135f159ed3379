"""What people do to a draft in a word processor."""

from io import BytesIO
from typing import Any

import docx

from samverk.drafting.queries.files import file_of
from tests.samverk.sitting.making import Scene


def word_file(scene: Scene) -> bytes:
    return file_of(scene.meeting, "docx", with_confidential=True)


def changed(content: bytes, *replaced: tuple[str, str], added_below: tuple[str, str] | None = None) -> bytes:
    """Return the file with paragraphs worded otherwise; an empty wording takes the paragraph away."""
    document: Any = docx.Document(BytesIO(content))
    for paragraph in list(document.paragraphs):
        if added_below and paragraph.text == added_below[0]:
            below = docx.text.paragraph.Paragraph(docx.oxml.OxmlElement("w:p"), paragraph._parent)
            paragraph._p.addnext(below._p)
            below.text, below.style = added_below[1], paragraph.style
        for was, now in replaced:
            if paragraph.text == was and now:
                paragraph.text = now
            elif paragraph.text == was:
                paragraph._p.getparent().remove(paragraph._p)
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()
