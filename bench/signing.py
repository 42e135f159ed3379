"""A signature put into minutes, beside bare pyHanko: ``python -m bench.signing``.

The work: a PDF/A-3a and PDF/UA-1 file of five pages with two empty fields, the first of which is signed. Ours issues a
one-time certificate with a key of its own and signs; bare pyHanko signs with a certificate that it has. *B-LT* asks a
time-stamp authority and an OCSP responder on loopback, both ways. *Kept* is all that happens when somebody presses the
button, but for the database: the file is examined right after, by ours with the difference analysis, the strength and
what was added, by bare pyHanko with ``validate_pdf_signature``. Both in turn in one run and in a warm process; times
are processor time of this process, in which the authorities answer too, the median of several runs. Growth is our time
for a hundred pages, divided by our time for five.

To hold: 1.2 times the bare time for a signature.
"""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import django
import typst

RUNS = 21
MOST = 1.2
PAGES, MANY_PAGES = 5, 100


def main() -> int:
    """Measure; return 1 if a figure is not held."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samverk.site.settings")
    django.setup()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    from bench.signing_work import Work, authorities_in  # noqa: PLC0415 - needs Django's settings

    held = True
    with TemporaryDirectory() as folder, authorities_in(Path(folder)) as authorities:
        short, long = (Work(document(pages), authorities) for pages in (PAGES, MANY_PAGES))
        for name in ("B-B", "B-LT"):
            held &= compared(f"sign {name}", short.ours(name), short.bare(name), long.ours(name), most=MOST)
            compared(f"sign and examine {name}", short.kept(name), short.bare_kept(name), long.kept(name), most=None)
    return 0 if held else 1


def document(pages: int) -> bytes:
    """Return minutes of so many pages."""
    page = "= § {0} Ärende\n#lorem(300)\n#pagebreak()\n"
    head = '#set document(title: "Protokoll", author: "Sju åsar")\n#set text(lang: "sv")\n'
    source = head + "".join(page.format(number) for number in range(1, pages + 1))
    return bytes(typst.compile(source.encode(), format="pdf", pdf_standards=["a-3a", "ua-1"]))


def compared(
    name: str,
    ours: Callable[[], object],
    bare: Callable[[], object],
    longer: Callable[[], object],
    *,
    most: float | None,
) -> bool:
    """Measure both in turn, and print; return whether ours is quick enough."""
    our_time, bare_time = in_turn(ours, bare)
    long_time, _again = in_turn(longer, lambda: None)
    ratio = our_time / bare_time
    is_held = most is None or ratio <= most
    said = "" if is_held else "  NOT HELD"
    figures = f"{our_time * 1000:9.2f} ms {bare_time * 1000:9.2f} ms {ratio:8.2f}  {long_time / our_time:.2f}{said}"
    print(f"{name:34} {f'{PAGES} pages':26} {figures}")
    return is_held


def in_turn(*works: Callable[[], object]) -> list[float]:
    """Return the median processor time of each work."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(RUNS):
        for place, work in enumerate(works):
            begin = time.process_time()
            work()
            times[place].append(time.process_time() - begin)
    return [median(some) for some in times]


if __name__ == "__main__":
    sys.exit(main())
