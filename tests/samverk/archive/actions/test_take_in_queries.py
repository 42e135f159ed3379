"""Taking files in asks the database a number of times that hardly grows with the batch."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.archive.actions.take_in import take_in
from samverk.directory.queries import load_name_index, make_linker
from tests.samverk.archive.actions.test_take_in import written
from tests.samverk.archive.readings import reading_of, run_with

pytestmark = pytest.mark.django_db


def test_the_queries_of_a_document_are_few_and_those_of_a_batch_hardly_more() -> None:
    def queries(first_day: int, count: int) -> int:
        files = [
            (f"{day}.docx", reading_of(written(day=date(2016, 1, day), number=f"{day}/2016")))
            for day in range(first_day, first_day + count)
        ]
        run, lines = run_with(*(path for path, _ in files))
        linker = make_linker(load_name_index())
        with CaptureQueriesContext(connection) as captured:
            take_in(run, [(line, source) for line, (_, source) in zip(lines, files, strict=True)], linker)
        return len(captured)

    assert queries(1, 1) <= 70
    assert queries(10, 4) == queries(2, 1)
