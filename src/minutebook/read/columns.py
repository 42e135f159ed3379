"""Columns that a printed line shows by empty space alone."""

import re

APART = re.compile(r"[ \u00a0]*\t\s*|[ \u00a0]{3,}")
# Two spaces may be a slip of the typist: they part columns only where a neighbouring line has a column there too.
NARROW = re.compile(r"(?<=[^\s.:;,!?])  (?=\S)")
NEAR = 3
MAX_COLUMNS = 40

Span = tuple[int, int]


def columns_of(lines: list[str]) -> list[tuple[Span, ...]]:
    """Return the spans of the columns of every line; none for a line of running text."""
    starts = [_starts(line) for line in lines]
    return [_spans(line, index, lines, starts) for index, line in enumerate(lines)]


def _starts(line: str) -> frozenset[int]:
    if "  " not in line and "\t" not in line:
        return frozenset()
    return frozenset(match.end() for match in re.finditer(r"\s{2,}|\t", line))


def _spans(line: str, index: int, lines: list[str], starts: list[frozenset[int]]) -> tuple[Span, ...]:
    if not starts[index]:
        return ()
    near: set[int] = set().union(*starts[max(index - NEAR, 0) : index], *starts[index + 1 : index + 1 + NEAR])
    gaps = [match.span() for match in APART.finditer(line)]
    gaps += [match.span() for match in NARROW.finditer(line) if match.end() in near]
    gaps.sort()
    spans: list[Span] = []
    at = 0
    for start, end in [*gaps, (len(line), len(line))]:
        if start > at:
            spans.append((at, start))
        at = max(at, end)
    return tuple(spans) if 1 < len(spans) <= MAX_COLUMNS else ()
