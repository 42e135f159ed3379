"""What each file did, counted on its line of the run."""

from collections.abc import Sequence

from samverk.archive.intake.arrival import Arrival, Role
from samverk.archive.intake.bulk import store_again
from samverk.archive.intake.readings import count_findings
from samverk.archive.models import RunFile

COUNTED = (
    "state",
    "outcome",
    "code",
    "detail",
    "size",
    "modified_ns",
    "stored_file",
    "document",
    "reading",
    "items",
    "clauses_inserted",
    "clauses_changed",
    "clauses_unchanged",
    "clauses_removed",
    "people_linked",
    "people_unlinked",
    "findings",
)
OUTCOMES = {
    Role.NEW: RunFile.Outcome.NEW,
    Role.SUPERSEDES: RunFile.Outcome.CHANGED,
    Role.SECOND: RunFile.Outcome.SECOND_SOURCE,
    Role.PROPOSED: RunFile.Outcome.PROPOSED,
    Role.KNOWN: RunFile.Outcome.UNCHANGED,
}


def fill_line(arrival: Arrival) -> None:
    """Write on the line of the run what became of the file."""
    line, source = arrival.run_file, arrival.source
    line.reading = arrival.reading
    line.size = source.size
    if source.minutes is None:
        line.state, line.code, line.detail = RunFile.State.UNREADABLE, source.code, source.detail[:300]
        return
    line.state = RunFile.State.READ if source.minutes.is_minutes else RunFile.State.NO_MINUTES
    line.outcome = OUTCOMES.get(arrival.role, "")
    if arrival.role is Role.SUPERSEDES and arrival.answer and not arrival.answer.is_changed:
        line.outcome = RunFile.Outcome.UNCHANGED
    line.findings = {} if arrival.role is Role.KNOWN else count_findings(arrival)
    if arrival.answer is not None:
        line.items = arrival.answer.items.inserted + arrival.answer.items.changed + arrival.answer.items.unchanged
        line.clauses_inserted = arrival.answer.clauses.inserted
        line.clauses_changed = arrival.answer.clauses.changed
        line.clauses_unchanged = arrival.answer.clauses.unchanged
        line.clauses_removed = arrival.answer.clauses.removed
        line.people_linked = arrival.answer.people_linked
        line.people_unlinked = arrival.answer.people_unlinked


def store_lines(lines: Sequence[RunFile]) -> None:
    """Store the lines of a batch at once."""
    store_again(lines, COUNTED)
