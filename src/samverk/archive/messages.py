"""What is said to people about bringing in minutes, in whole sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.archive.queries.run_report import FailedFile, RunReport
from samverk.archive.wording import UNREADABLE, worded
from samverk.meetings.actions.publish_meetings import Published


def report_sentences(report: RunReport) -> Iterator[str]:
    """Yield what a run did, a sentence each; nothing is said of what did not happen."""
    yield ngettext("%(count)d file was looked at.", "%(count)d files were looked at.", report.done) % _of(report.done)
    if report.failed:
        yield ngettext("%(count)d file could not be read:", "%(count)d files could not be read:", report.failed) % _of(
            report.failed
        )
        yield from (failure_sentence(file) for file in report.unreadable)
    if report.no_minutes:
        yield ngettext(
            "%(count)d file is no minutes, and nothing was taken from it.",
            "%(count)d files are no minutes, and nothing was taken from them.",
            report.no_minutes,
        ) % _of(report.no_minutes)
    yield from _meetings(report)
    yield _("Clauses: %(inserted)d new, %(changed)d changed, %(unchanged)d unchanged, %(removed)d gone.") % {
        "inserted": report.clauses_inserted,
        "changed": report.clauses_changed,
        "unchanged": report.clauses_unchanged,
        "removed": report.clauses_removed,
    }
    yield _("Names: %(linked)d linked to a person, %(unlinked)d waiting for somebody to say who they are.") % {
        "linked": report.people_linked,
        "unlinked": report.people_unlinked,
    }
    if report.findings:
        yield _("Findings to look at: %(findings)s.") % {
            "findings": ", ".join(f"{code} {count}" for code, count in report.findings)
        }


def held_back(published: Published) -> Iterator[str]:
    """Yield how many meetings were not published with the others and why, a sentence for each of the two reasons."""
    unsettled = published.held_back.get("masking-unsettled", 0)
    others = sum(published.held_back.values()) - unsettled
    if unsettled:
        yield ngettext(
            "%(count)d meeting stays hidden: words in its minutes are to be looked at first.",
            "%(count)d meetings stay hidden: words in their minutes are to be looked at first.",
            unsettled,
        ) % _of(unsettled)
    if others:
        yield ngettext(
            "%(count)d meeting stays hidden: the time for which it was to be public is over.",
            "%(count)d meetings stay hidden: the time for which they were to be public is over.",
            others,
        ) % _of(others)


def _meetings(report: RunReport) -> Iterator[str]:
    yield _(
        "Meetings: %(new)d new with %(items)d items read, %(changed)d changed, %(unchanged)d files without news."
    ) % {"new": report.new, "items": report.items, "changed": report.changed, "unchanged": report.unchanged}
    if report.second_sources:
        yield ngettext(
            "%(count)d file is a further source of a meeting that is there.",
            "%(count)d files are further sources of meetings that are there.",
            report.second_sources,
        ) % _of(report.second_sources)
    if report.proposed:
        yield ngettext(
            "%(count)d file waits for somebody to accept it.",
            "%(count)d files wait for somebody to accept them.",
            report.proposed,
        ) % _of(report.proposed)


def failure_sentence(file: FailedFile) -> str:
    """Return one file and why it could not be read."""
    return _("%(path)s: %(reason)s") % {"path": file.path, "reason": worded(UNREADABLE, file.code)}


def _of(count: int) -> dict[str, int]:
    return {"count": count}
