"""Texts as a scanner gives them: pictures of slightly crooked, slightly dirty pages, without any text."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import typst

from samples.build.markup import Text
from samples.build.png import grey_png
from samples.build.printed import source

DOTS_PER_INCH = 200
PAPER_WIDTH, PAPER_HEIGHT = 21.0, 29.7
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
    printed = typst.compile(source(text, SKEWED.format(specks=_dirt(text))).encode())
    pages = pypdfium2.PdfDocument(printed)
    return [_grey_png(page.render(scale=DOTS_PER_INCH / 72, grayscale=True)) for page in pages]


def _dirt(text: Text) -> str:
    chance = random.Random(text.name)
    return "; ".join(
        SPECK.format(
            x=round(chance.uniform(0, PAPER_WIDTH), 2),
            y=round(chance.uniform(0, PAPER_HEIGHT), 2),
            radius=round(chance.uniform(0.2, 0.7), 2),
        )
        for _ in range(SPECKS)
    )


def _grey_png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    return grey_png(bitmap.width, (pixels[at * stride : at * stride + bitmap.width] for at in range(bitmap.height)))
