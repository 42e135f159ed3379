"""Runs as their pages show them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.archive import wording
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.queries.run_report import run_report

FILTERS: dict[str, Promise] = {
    "all": gettext_lazy("All"),
    "failed": gettext_lazy("Could not be read"),
    "changed": gettext_lazy("New or changed"),
    "no-minutes": gettext_lazy("No minutes"),
}


@dataclass(frozen=True, slots=True)
class RunFigures:
    """What the top of a run's page shows; ``figures`` are pairs of label and number."""

    done: int
    total: int
    label: str
    figures: tuple[tuple[str, int], ...]
    unreadable: tuple[tuple[str, int], ...]
    findings: tuple[tuple[str, int], ...]


def runs() -> "QuerySet[ImportRun, ImportRun]":
    """Return all runs, the latest first, each with the number of its files."""
    return ImportRun.objects.select_related("begun_by").annotate(file_count=Count("files")).order_by("-id")


def run_files(run: ImportRun, which: str) -> "QuerySet[RunFile, RunFile]":
    """Return the files of a run that a tab of its page shows."""
    files = RunFile.objects.filter(run=run).select_related("document").order_by("position")
    match which:
        case "failed":
            return files.filter(state__in=(RunFile.State.UNREADABLE, RunFile.State.FAILED))
        case "changed":
            return files.filter(outcome__in=(RunFile.Outcome.NEW, RunFile.Outcome.CHANGED))
        case "no-minutes":
            return files.filter(state=RunFile.State.NO_MINUTES)
    return files


def run_figures(run: ImportRun) -> RunFigures:
    """Return the sums of a run in words and numbers."""
    report = run_report(run)
    missed = Counter(file.code for file in report.unreadable)
    return RunFigures(
        done=report.done,
        total=report.files,
        label=_("Reading the files"),
        figures=(
            (_("Files"), report.files),
            (_("Minutes read"), report.read),
            (_("Could not be read"), report.failed),
            (_("No minutes"), report.no_minutes),
            (_("New meetings"), report.new),
            (_("Items"), report.items),
            (_("New clauses"), report.clauses_inserted),
            (_("Changed clauses"), report.clauses_changed),
            (_("Unchanged clauses"), report.clauses_unchanged),
            (_("People linked"), report.people_linked),
            (_("People not linked yet"), report.people_unlinked),
        ),
        unreadable=tuple((wording.worded(wording.UNREADABLE, code), count) for code, count in missed.most_common()),
        findings=tuple((wording.worded(wording.FINDINGS, code), count) for code, count in report.findings),
    )
