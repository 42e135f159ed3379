"""Minutes to a document: first to parts in their order, then to PDF, Word, HTML, Markdown or text.

>>> from minutebook.write import HOUSE_STYLES, about, arrange, as_file
>>> style = HOUSE_STYLES["protocol"]
>>> parts = arrange(minutes, style=style).parts
>>> as_file(parts, "pdf", about(minutes, style=style), look=style.look, carrying=minutes)
"""

from minutebook.lexicon.sv_house_styles import HOUSE_STYLES, PLAIN
from minutebook.write.about import About, about
from minutebook.write.arrange import Arranged, arrange
from minutebook.write.docx import as_docx
from minutebook.write.extract import arrange_extract, extract_of
from minutebook.write.file import FORMS, as_file, html_page
from minutebook.write.html import as_html
from minutebook.write.markdown import as_markdown
from minutebook.write.part import Part, PartKind
from minutebook.write.pdf import as_pdf
from minutebook.write.signing_page import SigningPage
from minutebook.write.text import as_text

__all__ = [
    "FORMS",
    "HOUSE_STYLES",
    "PLAIN",
    "About",
    "Arranged",
    "Part",
    "PartKind",
    "SigningPage",
    "about",
    "arrange",
    "arrange_extract",
    "as_docx",
    "as_file",
    "as_html",
    "as_markdown",
    "as_pdf",
    "as_text",
    "extract_of",
    "html_page",
]
