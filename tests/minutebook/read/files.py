"""Files made for a test: as small as the format allows, with the one thing in them that the test is about."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2
import typst

from minutebook.model.blocks import Block, Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f"{W} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
    f'<Override PartName="/word/rIdS.xml" ContentType="{KIND}.styles+xml"/></Types>'
)
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)


def archive(members: dict[str, str | bytes]) -> bytes:
    """Return a zip archive."""
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return stored.getvalue()


def word_file(
    body: str, *, styles: str = "", numbering: str = "", parts: dict[str, tuple[str, str]] | None = None
) -> bytes:
    """Return a .docx; ``parts`` are further parts by relationship id: kind and XML content."""
    related = {"rIdS": ("styles", f"<w:styles {NAMESPACES}>{styles}</w:styles>")}
    if numbering:
        related["rIdN"] = ("numbering", f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>")
    related |= parts or {}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{name}.xml"/>'
        for name, (kind, _) in related.items()
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = f'<Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    return archive(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": f'<Relationships xmlns="{package}">{main}</Relationships>',
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        }
        | {f"word/{name}.xml": content for name, (_, content) in related.items()}
    )


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return a Word paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, list_id: int = 1, level: int = 0) -> str:
    """Return a Word paragraph that is numbered by itself."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def open_text(body: str, *, automatic: str = "", styles: str = "", masters: str = "") -> bytes:
    """Return an .odt."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    looks = (
        f"<office:document-styles {ODF}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": looks})


def pdf_file(source: str) -> bytes:
    """Return a PDF set by Typst."""
    pdf: bytes = typst.compile(source.encode())
    return pdf


def bitmap_of(pdf: bytes, dots_an_inch: int = 200) -> pypdfium2.PdfBitmap:
    """Return the first page of a PDF as a scanner would see it."""
    return pypdfium2.PdfDocument(pdf)[0].render(scale=dots_an_inch / 72, grayscale=True)


def picture_of(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a grey PNG."""
    bitmap = bitmap_of(pdf)
    rows, width = bytes(bitmap.buffer), bitmap.width
    raw = b"".join(b"\0" + rows[at : at + width] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return picture(width, bitmap.height, zlib.compress(raw))


def scan_of(pdf: bytes) -> bytes:
    """Return a PDF that is nothing but a picture of the first page of another."""
    scan = pypdfium2.PdfDocument.new()
    image = pypdfium2.PdfImage.new(scan)
    image.set_bitmap(bitmap_of(pdf))
    image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    page = scan.new_page(595, 842)
    page.insert_obj(image)
    page.gen_content()
    stored = BytesIO()
    scan.save(stored)
    return stored.getvalue()


def picture(width: int, height: int, packed: bytes) -> bytes:
    """Return a grey PNG of packed rows."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    )


def texts(document: Document) -> list[str]:
    """Return the text of every block."""
    return [block.text for block in document.blocks]


def cells(block: Block) -> list[str]:
    return [cell.text for cell in block.cells]


def is_whole(document: Document) -> bool:
    """Tell whether the blocks divide the text: in order, nothing visible left out, every place true."""
    at = 0
    for block in document.blocks:
        start, end = block.place.start, block.place.end
        if document.text[at:start].strip() or document.text[start:end] != block.text or not block.text.strip():
            return False
        if block.place.line != document.text.count("\n", 0, start) + 1 or not block.place.page >= 1:
            return False
        if any(document.text[cell.place.start : cell.place.end] != cell.text for cell in block.cells):
            return False
        if any(not start <= cell.place.start <= cell.place.end <= end for cell in block.cells):
            return False
        at = end
    return not document.text[at:].strip()
