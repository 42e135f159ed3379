"""Sums that do not add up: a table against its total line, the parts in brackets against their sum."""

import re
from collections.abc import Iterator

from minutebook.check.parts import clauses_of, first_place, place_in
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.recognise.meaning.money import sums_in

_TOTAL = re.compile(sv_checks.TOTAL_LINE, re.IGNORECASE)
_TOTAL_LINES = re.compile(sv_checks.TOTAL_LINE, re.IGNORECASE | re.MULTILINE)
_PARTS_ONLY = re.compile(sv_checks.PARTS_ONLY, re.IGNORECASE)
LONGEST_ROW = 120
_BRACKET = re.compile(r"\(([^()]*)\)")


def wrong_sums(minutes: Minutes) -> Iterator[Finding]:
    """Yield an error for each total that its rows contradict, a warning for parts in brackets that do."""
    yield from _tables(minutes)
    for _, clause in clauses_of(minutes):
        expected = clause.meaning.amount_ore
        if expected is None or expected.derived or "(" not in clause.text:
            continue
        for bracket in _BRACKET.finditer(clause.text):
            parts = [part.ore for part in sums_in(bracket[1]) if part.per is None]
            if len(parts) > 1 and sum(parts) != expected.value and not _PARTS_ONLY.search(bracket[1]):
                place, detail = first_place(expected.quotes), f"{sum(parts) / 100:g}"
                yield Finding("parts-do-not-add-up", Level.WARNING, place, expected.as_written, detail)


def _tables(minutes: Minutes) -> Iterator[Finding]:
    if _TOTAL_LINES.search(minutes.text) is None:
        return
    rows: list[int] = []
    start = 0
    for line in minutes.text.splitlines(keepends=True):
        sums = sums_in(line)
        if sums and _TOTAL.search(line):
            if len(rows) > 1 and sum(rows) != sums[-1].ore:
                place = place_in(minutes, start + sums[-1].start, start + sums[-1].end)
                words = line[sums[-1].start : sums[-1].end]
                yield Finding("total-does-not-add-up", Level.ERROR, place, words, f"{sum(rows) / 100:g}")
            rows = []
        elif len(sums) == 1 and _is_row(line, sums[0].end):
            rows.append(sums[0].ore)
        elif line.strip():
            rows = []
        start += len(line)


def _is_row(line: str, end: int) -> bool:
    """Tell a row, which ends with its sum, from running text that names one."""
    return len(line) < LONGEST_ROW and line[end:].strip(" |.\t\n") == ""
