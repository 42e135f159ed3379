"""Minutes of the kinds that directors write, read and turned into who owes what by when, line by line.

The minutes are made up, and the table beside them was gone through by hand. A line is one duty: what is owed by each
member is one line, however many members there are.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samverk.archive.actions.folder_runs import import_paths
from samverk.followup.actions import propose_obligations
from samverk.followup.models import Obligation
from samverk.followup.templatetags.followup import owner
from samverk.meetings.models import Clause, Meeting
from samverk.site.presets import load_preset

pytestmark = pytest.mark.django_db
HERE = Path(__file__).parent
COLLABORATION = HERE.parents[3] / "samples" / "collaboration.toml"
OTHER_MINUTES = os.environ.get("GOLDEN_MINUTES", "")
NOW = datetime(2024, 6, 1, tzinfo=UTC)
NOBODY = "-"


def told(folder):
    """Return the lines of the minutes in ``folder``: meeting, clause, verb class, who, what, by when, where to."""
    import_paths([folder], now=NOW, jobs=1)
    propose_obligations(list(Meeting.objects.values_list("pk", flat=True)))
    clauses = Clause.objects.select_related("meeting").order_by("meeting__held_on", "position")
    return [line for clause in clauses for line in lines_of(clause)]


def lines_of(clause):
    start = (clause.meeting.held_on.isoformat(), str(clause.position), clause.verb_class)
    owed = Obligation.objects.filter(clause=clause).select_related("organisation", "body", "person")
    ends = dict.fromkeys(
        (who(row), row.done, by_when(row), row.returns_to_as_written or NOBODY)
        for row in owed.order_by("part", "each", "pk")
    )
    return [start + end for end in ends] or [(*start, NOBODY, NOBODY, NOBODY, NOBODY)]


def who(row):
    if not row.each:
        return str(owner(row))
    return f"varje {'nätverk' if row.body_id else 'medlem'}" + (f": {row.owner_words}" if is_within(row) else "")


def is_within(row):
    return bool(row.owner_words) and row.organisation_id is not None


def by_when(row):
    words = f" ({row.due_as_written})" if row.due_as_written and row.due_kind in ("none", "standing") else ""
    if row.due_on is None:
        return row.due_as_written if row.due_kind == "meeting" else f"{row.due_kind}{words}"
    return f"{row.due_on.isoformat()[: {'year': 4, 'month': 7}.get(row.due_precision, 10)]}"


def expected():
    rows = (line.split("\t") for line in (HERE / "owed.tsv").read_text(encoding="utf-8").splitlines() if line)
    return [tuple(row) for row in rows]


@pytest.fixture
def directory():
    load_preset(str(COLLABORATION))


def test_every_clause_yields_what_the_table_says(directory):
    assert told(HERE / "minutes") == expected()


def test_deriving_all_of_them_again_changes_nothing(directory):
    first = told(HERE / "minutes")
    before = list(Obligation.objects.order_by("pk").values())

    new = propose_obligations(list(Meeting.objects.values_list("pk", flat=True)))

    assert (new, list(Obligation.objects.order_by("pk").values()), len(first)) == (0, before, len(expected()))


def test_a_person_is_found_in_their_office_and_the_day_after_a_later_clause(directory):
    told(HERE / "minutes")

    row = Obligation.objects.select_related("organisation", "person").get(what__startswith="uppdra åt Mats Ekdahl")

    assert (row.office, row.organisation.name, row.person.name, row.due_on) == (
        "kommundirektör",
        "Brohult",
        "Mats Ekdahl",
        date(2022, 12, 2),
    )


@pytest.mark.skipif(not OTHER_MINUTES, reason="GOLDEN_MINUTES names no folder")
def test_other_minutes_yield_something_for_every_clause_that_asks_for_something(directory):
    """Read the folder that ``GOLDEN_MINUTES`` names, whose minutes are nobody's here, and count."""
    lines = told(Path(OTHER_MINUTES))

    quiet = {"note", "thank", "file", "approve", "adopt", "endorse", "reject", "deadline"}
    assert [line for line in lines if line[3] == NOBODY and line[2] not in quiet] == []
