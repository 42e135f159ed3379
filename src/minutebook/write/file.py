"""Parts to a file in any of the forms that are written here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from minutebook.lexicon import sv_writing
from minutebook.model.house_style import PLAIN_LOOK, Look
from minutebook.model.minutes import Minutes
from minutebook.write.about import About
from minutebook.write.docx import as_docx
from minutebook.write.html import as_html
from minutebook.write.markdown import as_markdown
from minutebook.write.part import Part
from minutebook.write.pdf import as_pdf
from minutebook.write.text import as_text

Parts = Sequence[Part]


@dataclass(frozen=True, slots=True)
class FileForm:
    """A kind of file: how its name ends, what it is called on the wire, and what makes it."""

    ending: str
    media_type: str
    write: Callable[[Parts, About, Look, Minutes | None], bytes]


def html_page(parts: Parts, about: About, look: Look = PLAIN_LOOK) -> str:
    """Return a whole page in Swedish."""
    return (
        f'<!doctype html>\n<html lang="{sv_writing.LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(about.title)}</title>\n</head>\n<body>\n{as_html(parts, look=look)}\n</body>\n</html>\n"
    )


FORMS: dict[str, FileForm] = {
    form.ending: form
    for form in (
        FileForm(
            "pdf",
            "application/pdf",
            lambda parts, about, look, carrying: as_pdf(parts, about, look=look, carrying=carrying),
        ),
        FileForm(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            lambda parts, about, look, _carrying: as_docx(parts, about, look=look),
        ),
        FileForm(
            "html",
            "text/html; charset=utf-8",
            lambda parts, about, look, _carrying: html_page(parts, about, look).encode(),
        ),
        FileForm(
            "md",
            "text/markdown; charset=utf-8",
            lambda parts, _about, look, _carrying: as_markdown(parts, look=look).encode(),
        ),
        FileForm(
            "txt",
            "text/plain; charset=utf-8",
            lambda parts, _about, _look, _carrying: as_text(parts).encode(),
        ),
    )
}


def as_file(
    parts: Parts, form: str, about: About, *, look: Look = PLAIN_LOOK, carrying: Minutes | None = None
) -> bytes:
    """Return the parts as a file of one of ``FORMS``; a PDF holds the minutes ``carrying``, of which they were made."""
    return FORMS[form].write(parts, about, look, carrying)
