"""Files in which somebody's name and number stand, in every format that is read."""

import io
import re
import zipfile
import zlib

from docx import Document as Word

from minutebook.write import About, Part, PartKind, as_pdf

SECRET = ("Vega Example", "850101-1234")
LINES = (
    "Ansökan om bidrag",
    "Ansökan kom in från Vega Example den 3 mars.",
    "Personnummer 850101-1234, telefon 0123-45 67 89.",
    "Styrelsen har inte beslutat än.",
    "Vega Examples ansökan bereds av kansliet.",
)


def pdf(lines: tuple[str, ...] = LINES) -> bytes:
    parts = [Part(PartKind.TITLE, lines[0]), *(Part(PartKind.PARAGRAPH, line) for line in lines[1:])]
    return as_pdf(parts, About(f"{lines[0]}: Vega Example", "Vega Example", "850101-1234"))


def docx(lines: tuple[str, ...] = LINES) -> bytes:
    made = Word()
    made.core_properties.author = "Vega Example"
    for line in lines:
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def odt(lines: tuple[str, ...] = LINES) -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    text = "".join(f"<text:p>{line}</text:p>" for line in lines)
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = f'xmlns:office="{urn}:office:1.0" xmlns:text="{urn}:text:1.0" office:version="1.3"'
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    content = f"<office:document-content {names}>{body}</office:document-content>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", kind, compress_type=zipfile.ZIP_STORED)
        packed.writestr("content.xml", content)
    return out.getvalue()


def txt(lines: tuple[str, ...] = LINES) -> bytes:
    return "\n".join(lines).encode()


def markdown(lines: tuple[str, ...] = LINES) -> bytes:
    return "\n\n".join((f"# {lines[0]}", *lines[1:])).encode()


def html(lines: tuple[str, ...] = LINES) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    head = "<meta charset='utf-8'><title>Vega Example</title><!-- 850101-1234 -->"
    return f"<!doctype html><html><head>{head}</head><body><h1>{lines[0]}</h1>{body}</body></html>".encode()


ALL = {"pdf": pdf, "docx": docx, "odt": odt, "txt": txt, "md": markdown, "html": html}


def everything_in(content: bytes) -> bytes:
    """Return the bytes of a PDF, and those of each stream in it that can be unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    unpacked = []
    for stream in streams:
        try:
            unpacked.append(zlib.decompress(stream))
        except zlib.error:
            unpacked.append(stream)
    return b"\n".join([content, *unpacked])


def forms_of(words: str) -> list[bytes]:
    """Return the bytes by which a PDF may hold words: letters as they are, in UTF-16, and in hexadecimal figures."""
    plain = [words.encode(), words.encode("latin-1", "replace"), words.encode("utf-16-be"), words.encode("utf-16-le")]
    return [form for one in plain for form in (one, one.hex().encode(), one.hex().upper().encode())]
