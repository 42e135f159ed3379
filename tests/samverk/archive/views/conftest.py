"""A meeting that was brought in, and the worker that reads what a page took."""

from collections.abc import Callable

import pytest

from minutebook import read_bytes
from samverk.archive.actions.take_in import take_in
from samverk.archive.models import SourceDocument
from samverk.archive.queries.linker import make_archive_linker
from samverk.archive.reading import source_of
from samverk.records.actions import store_file
from samverk.site.background import HouseWorker
from tests.samverk.archive.readings import run_with

MINUTES = """Kommundirektörsgruppens protokoll 2/2021

Tid/Plats: 2021-03-05 kl. 09.00-11.30, Magasinet, Storvik

Närvarande: Anna Ek, Storvik, Bo Dal, Ekby och Cia Lind, Norrhamn

1. Kollektivtrafik

Region Nord har bett om ett gemensamt svar. Cia Lind skickar ett utkast till alla senast 2021-03-12.

Beslut:

att uppdra åt sekretariatet att lämna ett svar senast 2021-04-01 samt att notera informationen.

2. Budget 2022

Beslut:

att ställa sig bakom förslaget till budget
att överlämna ärendet till styrelsen för beslut.
"""


@pytest.fixture
def source(db: None) -> SourceDocument:
    """Return the original of a meeting that is in the register and not published."""
    run, lines = run_with("2021/mars.txt")
    content = MINUTES.encode()
    store_file(content, media_type="text/plain")
    take_in(run, [(lines[0], source_of(read_bytes(content, "mars.txt")))], make_archive_linker())
    return SourceDocument.objects.select_related("meeting").get()


@pytest.fixture
def work(settings: object) -> Callable[[], None]:
    """Return a function that does all the background work that waits, as a worker does it."""
    return lambda: HouseWorker(batch=True).run()
