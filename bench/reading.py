"""Reading beside the bare library: ``python -m bench.reading``.

The work: minutes of four pages (twelve items with running text and two clauses each) as .docx, .pdf and plain text,
made here. Ours is ``read_bytes``: from the file's bytes to blocks with places. Bare is the least that can be called
reading: for .docx the same file opened by python-docx and its paragraphs' text; for .pdf the text of every page taken
by pypdfium2; for text the bytes decoded. Times are processor time, the median of several runs. Growth is our time for
minutes ten times as long, divided by our time for these.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from statistics import median

import docx
import pypdfium2
import typst

from minutebook.read import read_bytes

RUNS = 15
PAGES, LONGER, MOST_GROWTH = 4, 10, 13.0
ITEMS_A_PAGE = 3
SENTENCE = (
    "Kommundirektörsgruppen behandlade förslaget till gemensam handlingsplan och de synpunkter som kommunerna har "
    "lämnat under hösten. Underlaget kompletteras med kostnader och tidplan innan ärendet överlämnas till styrelsen."
)
CLAUSES = ("att notera informationen", "att uppdra åt sekretariatet att återkomma senast 2030-05-13")


def items(pages: int) -> range:
    return range(1, ITEMS_A_PAGE * pages + 1)


def as_text(pages: int) -> bytes:
    """Return minutes as plain text."""
    written = [
        f"{n}. Ärende nummer {n}\n\n{SENTENCE} {SENTENCE}\n\nBeslut\n\n" + "\n".join(CLAUSES) for n in items(pages)
    ]
    return "\n\n".join(["Kommundirektörsgruppens protokoll 1/2030", *written]).encode()


def as_word(pages: int) -> bytes:
    """Return the same minutes as a Word file, with headings and list items by style."""
    document = docx.Document()
    document.add_heading("Kommundirektörsgruppens protokoll 1/2030", 0)
    for number in items(pages):
        document.add_heading(f"{number}. Ärende nummer {number}", 1)
        document.add_paragraph(f"{SENTENCE} {SENTENCE}")
        document.add_paragraph("Beslut").runs[0].bold = True
        for clause in CLAUSES:
            document.add_paragraph(clause, style="List Bullet")
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


def as_pdf(pages: int) -> bytes:
    """Return the same minutes as a PDF, with a page head and a page foot."""
    source = '#set page("a4", header: [NORRBYGDEN #h(1fr) #context counter(page).display("1 (1)", both: true)])\n'
    source += "#set text(12pt)\n#set par(leading: 1em, spacing: 1.6em)\n= Kommundirektörsgruppens protokoll 1/2030\n"
    for number in items(pages):
        source += f"== § {number} Ärende nummer {number}\n{SENTENCE} {SENTENCE} {SENTENCE}\n\n*Beslut*\n\n"
        source += "\n\n".join(CLAUSES) + "\n\n"
    pdf: bytes = typst.compile(source.encode())
    return pdf


def bare_word(content: bytes) -> None:
    """Open a Word file and take the text of its paragraphs, and nothing else."""
    "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs)


def bare_pdf(content: bytes) -> None:
    """Take the text of every page, and nothing else."""
    pdf = pypdfium2.PdfDocument(content)
    for page in pdf:
        page.get_textpage().get_text_range()
    pdf.close()


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of a piece of work."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times) * 1000


def main() -> int:
    """Measure every format; return 1 if a figure is not held."""
    held = True
    for name, write, bare, most in FORMATS:
        content, longer = write(PAGES), write(PAGES * LONGER)
        least = milliseconds(partial(bare, content))
        ours = milliseconds(partial(read_bytes, content, "minutes"))
        growth = milliseconds(partial(read_bytes, longer, "minutes")) / ours
        print(f"{name:34} {f'{PAGES} pages':26} {ours:9.2f} ms {least:9.2f} ms {ours / least:8.2f}  {growth:.1f}")
        held = held and ours / least <= most and growth <= MOST_GROWTH
    return 0 if held else 1


# The last figure is how many times the bare library's time ours may be; text has none to speak of.
FORMATS: tuple[tuple[str, Callable[[int], bytes], Callable[[bytes], object], float], ...] = (
    ("read .docx (python-docx, text)", as_word, bare_word, 0.8),
    ("read .pdf (pypdfium2 takes text)", as_pdf, bare_pdf, 2.0),
    ("read text (decoded)", as_text, lambda content: content.decode().splitlines(), float("inf")),
)

if __name__ == "__main__":
    sys.exit(main())
