"""Minutes to files, beside the bare libraries: ``python -m bench.writing``.

The work: invented committee minutes of four pages (seven items), read once and then written. Ours is everything from
the minutes to the bytes: ``arrange`` and ``as_pdf`` with the form attached, or ``as_docx``. Bare is the same paragraphs
set by typst without tags, standards or attachments, or put into an empty document by python-docx. Both in turn in one
run and in a warm process, each time with other numbers in every paragraph, since typst remembers what it has set; times
are processor time, the median of several runs. Growth is our time for ten times the items, divided by ten.

To hold: a PDF in twice the time of bare typst, growth at most 1.2.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import count

import docx
import typst

from bench.minutes import paragraphs_of, seconds, text_of
from minutebook import read_bytes, recognise
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.write import about, arrange, as_docx, as_pdf

RUNS, RUNS_LONG, TIMES_LONGER = 15, 5, 10
MOST, MOST_GROWTH = 2.0, 1.2
BARE_PAGE = "#let lines = json(bytes(sys.inputs.lines))\n#for line in lines { par(line) }\n"
NUMBERS = count(1)


def minutes_of(times: int) -> Minutes:
    return recognise(read_bytes(text_of(times).encode(), "minutes.txt"))


def numbered(minutes: Minutes) -> Minutes:
    """Return minutes of which nobody has written a paragraph before."""
    number = f" {next(NUMBERS)}"
    items = tuple(
        replace(
            item,
            title=item.title + number,
            background=tuple(Quote(one.words + number, one.place) for one in item.background),
            clauses=tuple(replace(clause, text=clause.text + number) for clause in item.clauses),
        )
        for item in minutes.items
    )
    return replace(minutes, items=items)


def pdf_of(minutes: Minutes) -> Callable[[], object]:
    def write() -> bytes:
        told = numbered(minutes)
        return as_pdf(arrange(told).parts, about(told), carrying=told)

    return write


def word_of(minutes: Minutes) -> Callable[[], object]:
    def write() -> bytes:
        told = numbered(minutes)
        return as_docx(arrange(told).parts, about(told))

    return write


def bare_pdf_of(times: int) -> Callable[[], object]:
    lines = paragraphs_of(text_of(times))

    def write() -> object:
        told = json.dumps([f"Protokoll {next(NUMBERS)}", *(f"{line} {next(NUMBERS)}" for line in lines)])
        return typst.compile(BARE_PAGE.encode(), sys_inputs={"lines": told})

    return write


def bare_word_of(times: int) -> Callable[[], object]:
    lines = paragraphs_of(text_of(times))

    def write() -> bytes:
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        stored = BytesIO()
        document.save(stored)
        return stored.getvalue()

    return write


FORMS = {"PDF": (pdf_of, bare_pdf_of, MOST), "Word": (word_of, bare_word_of, None)}


def main() -> None:
    failed = False
    short, long = minutes_of(1), minutes_of(TIMES_LONGER)
    for name, (ours, bare, most) in FORMS.items():
        mine, theirs = seconds(ours(short), bare(1), RUNS)
        longer, theirs_longer = seconds(ours(long), bare(TIMES_LONGER), RUNS_LONG)
        growth = longer / (mine * TIMES_LONGER)
        ratio = mine / theirs
        failed = failed or growth > MOST_GROWTH or (most is not None and ratio > most)
        for items, one, other in ((len(short.items), mine, theirs), (len(long.items), longer, theirs_longer)):
            line = f"{f'minutes to {name}':34} {f'{items} items':26} {one * 1000:9.1f} ms {other * 1000:9.1f} ms"
            print(f"{line} {one / other:8.2f}  {growth:.2f}")
    if failed:
        print("NOT HELD")
        sys.exit(1)


if __name__ == "__main__":
    main()
