"""A run is told in whole sentences, in the reader's language, and nothing is said of what did not happen."""

from dataclasses import replace

from django.utils import translation

from samverk.archive.messages import held_back, report_sentences
from samverk.archive.queries.run_report import FailedFile, RunReport
from samverk.meetings.actions.publish_meetings import Published

QUIET = RunReport(
    files=1,
    done=1,
    read=1,
    no_minutes=0,
    failed=0,
    unreadable=(),
    new=1,
    changed=0,
    unchanged=0,
    second_sources=0,
    proposed=0,
    items=4,
    clauses_inserted=9,
    clauses_changed=0,
    clauses_unchanged=0,
    clauses_removed=0,
    people_linked=3,
    people_unlinked=2,
    findings=(),
)


def told(report: RunReport) -> list[str]:
    with translation.override("en"):
        return list(report_sentences(report))


def test_a_quiet_run_is_told_in_four_sentences() -> None:
    assert told(QUIET) == [
        "1 file was looked at.",
        "Meetings: 1 new with 4 items read, 0 changed, 0 files without news.",
        "Clauses: 9 new, 0 changed, 0 unchanged, 0 gone.",
        "Names: 3 linked to a person, 2 waiting for somebody to say who they are.",
    ]


def test_whatever_went_wrong_is_told_with_its_file_and_reason() -> None:
    report = replace(
        QUIET,
        failed=1,
        no_minutes=2,
        second_sources=1,
        proposed=3,
        unreadable=(FailedFile("a/broken.pdf", "empty", ""),),
        findings=(("same-meeting", 2), ("unknown-body", 1)),
    )

    sentences = told(report)

    assert sentences[1:4] == [
        "1 file could not be read:",
        "a/broken.pdf: The file is empty. Ask for a new copy.",
        "2 files are no minutes, and nothing was taken from them.",
    ]
    assert "1 file is a further source of a meeting that is there." in sentences
    assert "3 files wait for somebody to accept them." in sentences
    assert sentences[-1] == "Findings to look at: same-meeting 2, unknown-body 1."


def test_meetings_that_stay_hidden_are_told_by_reason() -> None:
    with translation.override("en"):
        sentences = list(held_back(Published(4, {"masking-unsettled": 2, "time-to-be-shown-over": 1})))

    assert sentences == [
        "2 meetings stay hidden: words in their minutes are to be looked at first.",
        "1 meeting stays hidden: the time for which it was to be public is over.",
    ]
    assert list(held_back(Published(4, {}))) == []
