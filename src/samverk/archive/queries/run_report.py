"""What a run did, summed up from its lines."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from samverk.archive.models import ImportRun, RunFile

COUNTED = (
    *("items", "clauses_inserted", "clauses_changed", "clauses_unchanged", "clauses_removed"),
    *("people_linked", "people_unlinked"),
)
LISTED = 1000


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that could not be read or taken in, and why."""

    path: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class RunReport:
    """The sum of a run. ``files`` counts all lines, ``done`` those that are no longer queued; of these ``read`` are
    minutes, ``no_minutes`` other documents, and ``unreadable`` tells the rest, at most ``LISTED`` of them.

    ``new``, ``changed``, ``unchanged``, ``second_sources`` and ``proposed`` count files by what they did.
    ``findings`` counts by code, most frequent first.
    """

    files: int
    done: int
    read: int
    no_minutes: int
    failed: int
    unreadable: tuple[FailedFile, ...]
    new: int
    changed: int
    unchanged: int
    second_sources: int
    proposed: int
    items: int
    clauses_inserted: int
    clauses_changed: int
    clauses_unchanged: int
    clauses_removed: int
    people_linked: int
    people_unlinked: int
    findings: tuple[tuple[str, int], ...]

    @property
    def share_done(self) -> float:
        """0 to 1; a run without files is done."""
        return self.done / self.files if self.files else 1.0


def run_progress(run: ImportRun) -> tuple[int, int]:
    """Return how many files of a run are done, and how many there are, in one query."""
    queued = Count("pk", filter=Q(state=RunFile.State.QUEUED))
    row = RunFile.objects.filter(run=run).aggregate(files=Count("pk"), queued=queued)
    return row["files"] - row["queued"], row["files"]


def run_report(run: ImportRun) -> RunReport:
    """Return what a run has done so far."""
    lines = RunFile.objects.filter(run=run)
    states = Counter(dict(lines.values_list("state").annotate(Count("pk")).order_by()))
    outcomes = Counter(dict(lines.values_list("outcome").annotate(Count("pk")).order_by()))
    sums = lines.aggregate(**{name: Sum(name, default=0) for name in COUNTED})
    missed = lines.filter(state__in=(RunFile.State.UNREADABLE, RunFile.State.FAILED))
    return RunReport(
        files=states.total(),
        done=states.total() - states[RunFile.State.QUEUED],
        read=states[RunFile.State.READ],
        no_minutes=states[RunFile.State.NO_MINUTES],
        failed=states[RunFile.State.UNREADABLE] + states[RunFile.State.FAILED],
        unreadable=tuple(FailedFile(*row) for row in missed.values_list("path", "code", "detail")[:LISTED]),
        new=outcomes[RunFile.Outcome.NEW],
        changed=outcomes[RunFile.Outcome.CHANGED],
        unchanged=outcomes[RunFile.Outcome.UNCHANGED],
        second_sources=outcomes[RunFile.Outcome.SECOND_SOURCE],
        proposed=outcomes[RunFile.Outcome.PROPOSED],
        findings=_findings(run),
        **sums,
    )


def _findings(run: ImportRun) -> tuple[tuple[str, int], ...]:
    counted: Counter[str] = Counter()
    for found in RunFile.objects.filter(run=run).exclude(findings={}).values_list("findings", flat=True).iterator():
        counted.update(found)
    return tuple(sorted(counted.items(), key=lambda row: (-row[1], row[0])))
