"""Minutes from file to findings, beside the bare library: ``python -m bench.minutes``.

The work: invented committee minutes of four pages (seven items, about 9,400 characters), as .docx, .pdf and plain
text, made here. Ours is everything: ``read_bytes``, ``recognise`` and ``check``. Bare is the least that can be called
reading: for .docx the file opened by python-docx and its paragraphs' text; for .pdf the text of every page taken by
pypdfium2; for text the bytes decoded. Both in turn in one run and in a warm process; times are processor time, the
median of several runs. Growth is our time for a hundred pages, divided by 25 times our time for four.

To hold: .docx in half the time that python-docx takes, .pdf in twice that of pypdfium2, growth at most 1.2.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from statistics import median

import docx
import typst

from bench.reading import bare_pdf, bare_word
from bench.recognising import HEAD, ITEM
from minutebook import check, read_bytes, recognise

ITEMS, TIMES_LONGER, MOST_GROWTH = 7, 25, 1.2
RUNS, RUNS_LONG = 21, 3


def text_of(times: int) -> str:
    """Return minutes of four pages, or of so many times four."""
    return HEAD + "".join(ITEM.format(number=number) for number in range(1, ITEMS * times + 1))


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs as a word processor holds them: no line ends inside, every clause by itself."""
    paragraphs = []
    for block in text.strip().split("\n\n"):
        lines = block.split("\n")
        paragraphs += lines if "att " in (lines[0][:4], lines[-1][5:9]) else [" ".join(lines)]
    return paragraphs


def as_text(times: int) -> bytes:
    return text_of(times).encode()


def as_word(times: int) -> bytes:
    """Return the minutes as a Word file whose items are headings."""
    document = docx.Document()
    for paragraph in paragraphs_of(text_of(times)):
        document.add_paragraph(paragraph, style="Heading 1" if paragraph.startswith("§") else None)
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


def as_pdf(times: int) -> bytes:
    """Return the minutes as a PDF, with a page head and a page foot."""
    source = '#set page("a4", header: [Nordåkers kommun #h(1fr) #context counter(page).display("1 (1)", both: true)])\n'
    source += "#set text(12pt)\n#set par(leading: 0.8em, spacing: 1.4em)\n"
    pdf: bytes = typst.compile((source + "\n\n".join(paragraphs_of(text_of(times)))).encode())
    return pdf


def judged(content: bytes) -> None:
    """Read, recognise, check."""
    check(recognise(read_bytes(content, "minutes")))


def seconds(work: Callable[[], object], beside: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the median times of two pieces of work, done in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for one, measured in zip((work, beside), times, strict=True):
            start = time.process_time()
            one()
            measured.append(time.process_time() - start)
    return median(times[0]), median(times[1])


def main() -> int:
    """Measure every format; return 1 if a figure is not held."""
    held = True
    for name, write, bare, most in FORMATS:
        content, longer = write(1), write(TIMES_LONGER)
        judged(content)
        ours, least = seconds(partial(judged, content), partial(bare, content), RUNS)
        long, _ = seconds(partial(judged, longer), lambda: None, RUNS_LONG)
        growth = long / ours / TIMES_LONGER
        size = f"4 pages, {len(text_of(1))} characters"
        figures = f"{ours * 1000:9.2f} ms {least * 1000:9.2f} ms {ours / least:8.2f}  {growth:.2f}"
        print(f"{name:34} {size:26} {figures}")
        held = held and ours / least <= most and growth <= MOST_GROWTH
    return 0 if held else 1


# The last figure is how many times the bare library's time ours may be; text has none to speak of.
FORMATS: tuple[tuple[str, Callable[[int], bytes], Callable[[bytes], object], float], ...] = (
    ("judge .docx (python-docx reads)", as_word, bare_word, 0.5),
    ("judge .pdf (pypdfium2 takes text)", as_pdf, bare_pdf, 2.0),
    ("judge text (decoded)", as_text, lambda content: content.decode().splitlines(), float("inf")),
)

if __name__ == "__main__":
    sys.exit(main())
