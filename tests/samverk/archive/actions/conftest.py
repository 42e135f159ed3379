"""What the tests of a person's answers begin with."""

from collections.abc import Callable
from datetime import date

import pytest

from minutebook.model.minutes import Minutes
from samverk.archive.actions.take_in import take_in
from samverk.archive.models import Reading, RunFile
from samverk.archive.queries.linker import make_archive_linker
from samverk.archive.reading import SourceReading
from tests.samverk.archive.readings import reading_of, run_with

Bring = Callable[..., list[RunFile]]


@pytest.fixture
def bring(db: None) -> Bring:
    """Return a function that takes readings in, by path."""

    def bring_now(files: dict[str, SourceReading | Minutes], **fields: object) -> list[RunFile]:
        run, lines = run_with(*files, **fields)
        sources = [source if isinstance(source, SourceReading) else reading_of(source) for source in files.values()]
        take_in(run, list(zip(lines, sources, strict=True)), make_archive_linker())
        return list(RunFile.objects.filter(run=run))

    return bring_now


def the_reading(path: str = "a.docx") -> Reading:
    """Return the latest reading of the source that came under ``path``."""
    return Reading.objects.filter(document__path=path).latest("pk")


DAY = date(2016, 3, 17)
