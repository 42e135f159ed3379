"""The § that was read as &, $, 8 or S: mended at the start of lines whose numbers rise by one."""

import re
from dataclasses import dataclass

from minutebook.model.finding import Level
from minutebook.read.draft import Line, Remark

# Sure signs stand for nothing else before a number; doubtful ones may be a figure or a letter that belongs there.
HEAD = re.compile(
    r"(?:(?P<true>§+)|(?P<sure>[&$]{1,2}|[8S]\$)|(?P<doubtful>[8S5B9s])(?=\s{1,3}\d{1,3}(?:\s+[A-ZÅÄÖ]|\s*$)))"
    r"\s?(?P<number>\d{1,3})(?=\s|\.|$)"
)
SHORTEST = 2
SHORTEST_DOUBTFUL = 3


@dataclass(frozen=True, slots=True)
class _Head:
    line: Line
    match: re.Match[str]

    @property
    def number(self) -> int:
        return int(self.match["number"])


def restore_section_signs(lines: list[Line], *, scanned: bool) -> None:
    """Write § where a run of numbers that rise by one shows that it stood there; two are enough in a scan."""
    heads = [_Head(line, match) for line in lines if not line.is_furniture and (match := HEAD.match(line.text))]
    if all(head.match["true"] for head in heads):
        return
    run = _longest_run(heads)
    surely = sum(1 for head in run if not head.match["doubtful"])
    if len(run) < (SHORTEST if surely or scanned else SHORTEST_DOUBTFUL):
        return
    for head in run:
        if not head.match["true"]:
            _restore(head)


def _longest_run(heads: list[_Head]) -> list[_Head]:
    """Return the longest row of heads, in the order of the text, whose numbers rise by one."""
    runs: dict[int, list[_Head]] = {}
    for head in heads:
        runs[head.number] = [*runs.get(head.number - 1, []), head]
    return max(runs.values(), key=len)


def _restore(head: _Head) -> None:
    line, match = head.line, head.match
    written = line.text[: match.start("number")]
    line.text = f"§ {line.text[match.start('number') :]}"
    line.remarks.append(Remark("ocr-section-sign", Level.NOTE, written.strip()))
