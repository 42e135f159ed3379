"""Texts as a scanner gives them: pictures of slightly crooked, slightly dirty pages, without any text."""

import random
import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import typst

from samples.build.markup import Text
from samples.build.printed import source

DOTS_PER_INCH = 170
GREY_LEVELS = 16
SPECKS = 60
SKEWED = """
#set page(background: {{ {specks} }})
#show: words => rotate(0.6deg, origin: top + left, reflow: false, words)
"""
SPECK = "place(top + left, dx: {x}cm, dy: {y}cm, circle(radius: {radius}pt, fill: luma(90)))"


def as_scanned_pdf(text: Text) -> bytes:
    """Return the bytes of a PDF file that holds a picture of each page and nothing else."""
    with TemporaryDirectory() as folder:
        pages = scanned_pages(text)
        for at, page in enumerate(pages):
            (Path(folder) / f"{at}.png").write_bytes(page)
        pictures = [f'#image("{at}.png", width: 100%, height: 100%)' for at in range(len(pages))]
        main = Path(folder) / "scan.typ"
        main.write_text('#set page("a4", margin: 0pt)\n#set document(date: none)\n' + "\n#pagebreak()\n".join(pictures))
        return typst.compile(main)


def as_png(text: Text) -> bytes:
    """Return the bytes of a picture of the only page."""
    (page,) = scanned_pages(text)
    return page


def scanned_pages(text: Text) -> list[bytes]:
    """Return a grey PNG for each page."""
    specks = random.Random(text.name)
    dirt = "; ".join(
        SPECK.format(
            x=round(specks.uniform(0, 21), 2),
            y=round(specks.uniform(0, 29.7), 2),
            radius=round(specks.uniform(0.2, 0.7), 2),
        )
        for _ in range(SPECKS)
    )
    printed = typst.compile(_crooked(text, SKEWED.format(specks=dirt)).encode())
    pages = pypdfium2.PdfDocument(printed)
    return [_grey_png(page.render(scale=DOTS_PER_INCH / 72, grayscale=True)) for page in pages]


def _crooked(text: Text, before: str) -> str:
    return source(text, before)


def _grey_png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    rows = [pixels[at * stride : at * stride + bitmap.width] for at in range(bitmap.height)]
    packed = b"".join(b"\0" + _packed(row) for row in rows)
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 4, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(packed, 9)) + _chunk(b"IEND", b"")
    )


def _packed(row: bytes) -> bytes:
    """Return the row with two points in each byte."""
    row += b"\xff" * (len(row) % 2)
    return bytes(
        (left // GREY_LEVELS) << 4 | right // GREY_LEVELS for left, right in zip(row[::2], row[1::2], strict=True)
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
