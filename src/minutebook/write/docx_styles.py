"""The Word file before anything is written in it: its styles, its language, its page foot."""

from typing import TYPE_CHECKING, Any

from minutebook.lexicon import sv_writing
from minutebook.model.house_style import Look

if TYPE_CHECKING:
    from docx.document import Document

CLAUSE = sv_writing.CLAUSE_STYLE
LABEL = sv_writing.LABEL_STYLE
SIGNATURE = sv_writing.SIGNATURE_STYLE
ATTACHED = sv_writing.ROLE_STYLE
ENTRY, STRONG, TABLE = "List Bullet", "Strong", "Table Grid"
SERIF, SANS = "Cambria", "Calibri"
SIZES = {"Title": 18, "Heading 1": 13, "Heading 2": 12, "Heading 3": 11}


def blank_document(look: Look) -> "Document":
    """Return an empty document in Swedish whose styles are those of the house."""
    import docx  # noqa: PLC0415  (optional for those who only read)
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    document = docx.Document()
    styles: Any = document.styles
    face = SERIF if look.serif else SANS
    _face(styles["Normal"], face)
    styles["Normal"].font.size = Pt(11)
    for name, size in SIZES.items():
        _face(styles[name], face)
        styles[name].font.size = Pt(size)
        styles[name].font.bold = look.bold_headings or name == "Title"
        styles[name].font.color.rgb = None
    for name, base in ((CLAUSE, ENTRY), (LABEL, "Normal"), (SIGNATURE, "Normal"), (ATTACHED, "Normal")):
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style, made.quick_style = styles[base], True
    styles[LABEL].font.bold = True
    styles[LABEL].paragraph_format.keep_with_next = True
    styles[LABEL].paragraph_format.space_after = Pt(2)
    styles[SIGNATURE].paragraph_format.space_before = Pt(24)
    styles[SIGNATURE].paragraph_format.space_after = Pt(0)
    _speak_swedish(styles)
    _number_pages(document)
    return document


def _face(style: Any, face: str) -> None:
    """Give a style its typeface, whatever the theme of the document says."""
    from docx.oxml.ns import qn  # noqa: PLC0415  (as above)

    style.font.name = face
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), face)


def _speak_swedish(styles: Any) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  (as above)

    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), sv_writing.LANGUAGE)


def _number_pages(document: "Document") -> None:
    """Put the number of the page, and behind it that of all pages, into the page foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  (as above)
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, field in (("", "PAGE"), (" (", "NUMPAGES"), (")", "")):
        foot.add_run(text)
        if field:
            counted: Any = OxmlElement("w:fldSimple")
            counted.set(qn("w:instr"), field)
            run: Any = OxmlElement("w:r")
            shown: Any = OxmlElement("w:t")
            shown.text = "1"
            run.append(shown)
            counted.append(run)
            foot._p.append(counted)
