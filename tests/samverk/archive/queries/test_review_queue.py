"""What waits for a person, in lists whose queries do not grow."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from minutebook.model.finding import Finding, Level
from samverk.archive.actions.suggest_links import suggest_links
from samverk.archive.actions.suggest_matters import suggest_matters
from samverk.archive.queries.review_queue import (
    finding_codes,
    open_findings,
    open_matters,
    open_names,
    proposed_readings,
    waiting_counts,
)
from tests.samverk.archive.actions.conftest import Bring, bring
from tests.samverk.archive.readings import reading_of
from tests.samverk.written_minutes import WrittenMinutes

__all__ = ["bring"]
ODD = Finding("day-on-weekend", Level.NOTE, words="lördag")


def fill(bring: Bring, numbers: range) -> None:
    files = {}
    for number in numbers:
        page = WrittenMinutes().head("Gruppen", date(2016, 1, number), f"{number}/2016")
        page.present(f"Namn Nummer{number}", "Storvik").item("1", f"Om ”Skogsbro” {number}", "att notera")
        files[f"{number}.docx"] = reading_of(page.minutes(), findings=(ODD,))
    bring(files)
    suggest_links()
    suggest_matters()


def looked_at() -> tuple[int, ...]:
    findings = [(row.reading.document.path, row.reading.meeting) for row in open_findings()]
    names = [(row.name_as_written, row.person, row.organisation) for row in open_names()]
    steps = [step.item.meeting.held_on for matter in open_matters() for step in matter.steps.all()]
    return len(findings), len(names), len(steps)


def test_everything_that_waits_is_listed_and_counted(bring: Bring) -> None:
    fill(bring, range(1, 3))
    waiting = reading_of(WrittenMinutes().head("Gruppen", date(2017, 1, 1)).item("1", "A", "att a").minutes())
    bring({"later.docx": waiting}, accepts=False)

    assert [reading.document.path for reading in proposed_readings()] == ["later.docx"]
    assert finding_codes() == [("unknown-body", 3), ("day-on-weekend", 2)]
    assert open_findings(code="day-on-weekend").count() == 2
    assert waiting_counts() == {
        "findings": 5,
        "people": 2,
        "bodies": 1,
        "organisations": 1,
        "readings": 1,
        "matters": 1,
    }


@pytest.mark.django_db
def test_one_row_or_three_take_the_same_number_of_queries(bring: Bring) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            looked_at()
        return len(captured)

    fill(bring, range(1, 3))
    few = queries()
    fill(bring, range(3, 9))

    assert queries() == few
    assert looked_at() == (16, 8, 8)
