"""Which lines may head an item: "§ 12 Budget", "12.", "4.2.1 Kassör", "Punkt 3", "IV.", and which of them do.

A candidate is weighed by how it is printed; the items are the chain of candidates that counts on best.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.lexicon import sv, sv_headings, sv_layout
from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import PARTS, part_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules.names import name_strength

Key = tuple[int, ...]

_PARA = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}[ -])?(?:§(?!§)|[&$](?=\s?\d))\s*(?P<n>\d{1,4}(?:\.\d{1,2})*[a-e]?)"
    r"(?P<y>[/:]\d{2,4})?"
    r"(?!\d|[a-zåäö]|\s*(?:-|–|,|och)\s*\d|\s*st\b|\s*p\b)[.:)]?\s*"
)
_PARA_AFTER = re.compile(r"(?P<n>\d{1,4})(?P<y>[/:]\d{2,4})?\s*§[.:]?\s*")
_WORD = re.compile(
    rf"(?:{'|'.join(sv_headings.NUMBER_WORDS)})\s*(?:nr\.?\s*)?(?P<n>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}})(?!\d)[.:)]?\s*[-–:]?\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<n>\d{1,3}(?:\.\d{1,2}){0,3})(?P<sep>[.):,]\)?(?:\s*[-–]\s)?\s*|\s+[-–]\s+|\s+)(?=\S|$)")
# A section sign that the scanner took for a letter or a digit.
_SCAN = re.compile(r"(?:S|s|5|8|B|6|9)\s(?P<n>\d{1,3})(?P<sep>[.)]?)\s+(?=[A-ZÅÄÖ])")
_ROMAN = re.compile(r"(?P<n>[IVXL]{1,6})[.)]\s+(?=\S)")
_LETTER = re.compile(r"(?P<n>[A-ZÅÄÖa-zåäö])[.)]\s+(?=\S)")
_NO_TITLE = re.compile(
    r"(?:%|" + sv_layout.NOT_A_TITLE + r"|(?:" + "|".join(sv.MONTHS) + r")\b)",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,})[\s.]*\d*\s*$|\s{3,}\d{1,3}$")
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}
_WINDOW = 40
_LAST = 8
STYLES = ("para", "word", "number", "roman", "letter", "scan")


@dataclass(slots=True)
class Candidate:
    """A line that may head an item: its number as printed, what the number counts as, where the title begins."""

    order: int
    style: str
    number: str
    key: Key
    title_at: int
    weight: float
    title: str


def candidates(lines: Sequence[Line]) -> dict[str, list[Candidate]]:
    """Return the candidates of every way of numbering, ordered by place."""
    found: dict[str, list[Candidate]] = {style: [] for style in STYLES}
    before: Line | None = None
    for line in lines:
        if line.is_furniture:
            continue
        candidate = _candidate(line, before)
        if candidate:
            found[candidate.style].append(candidate)
        before = line
    return found


def _candidate(line: Line, before: Line | None) -> Candidate | None:
    text = line.text
    first = text[:1]
    if line.marker_end:
        return None
    if first in "§&$" or "§" in text[:14]:
        match = _PARA.match(text) or _PARA_AFTER.match(text)
        if match:
            return _weighed("para", match, line, before, _key(match["n"]))
    if first in "Ss58B69":
        match = _SCAN.match(text)
        if match:
            return _weighed("scan", match, line, before, (int(match["n"]),))
    if first.isdigit():
        match = _NUMBER.match(text)
        return _weighed("number", match, line, before, tuple(map(int, match["n"].split(".")))) if match else None
    if not first.isalpha():
        return None
    match = _WORD.match(text)
    if match:
        return _weighed("word", match, line, before, tuple(map(int, match["n"].split("."))))
    match = _ROMAN.match(text)
    if match:
        return _weighed("roman", match, line, before, (_roman(match["n"]),))
    match = _LETTER.match(text)
    return _weighed("letter", match, line, before, (ord(match["n"].lower()) - 96,)) if match else None


def _weighed(style: str, match: re.Match[str], line: Line, before: Line | None, key: Key) -> Candidate | None:
    title = line.text[match.end() :]
    if not _may_be_title(style, match, title):
        return None
    weight = {"para": 3.0, "word": 2.0, "number": 1.0, "scan": 1.0}.get(style, 0.5)
    weight += 2.0 * (line.block.kind is BlockKind.HEADING or line.block.bold or bool(line.marks)) + 0.5 * line.gap
    weight += 0.5 if len(title) < 80 else -1.5 if len(title) > 160 else 0.0
    if title[:1].islower():
        weight -= 3.0
    if title.rstrip().endswith((".", ",", ";")):
        weight -= 0.6
    if style == "number":
        weight += 0.3 if match["sep"].strip() else -0.3
        weight -= 2.5 * (name_strength(title.strip(" .,")) == 3)
        weight -= 4.0 * (before is not None and _heads_decision(before))
    number = match["n"] + (match["y"] or "" if style == "para" else "")
    return Candidate(line.order, style, number, key, match.end(), weight, folded(title).strip())


def _may_be_title(style: str, match: re.Match[str], title: str) -> bool:
    if style in ("number", "letter", "roman") and folded(title[:4]) in ("att ", "att"):
        return False
    if style == "number":
        if len(match["n"].split(".")[0]) > 1 and match["n"][0] == "0":
            return False
        if not match["sep"].strip() and (not title[:1].isupper() or _NO_TITLE.match(title)):
            return False
        if "." in match["n"] and not match["sep"].strip() and title[:1].isdigit():
            return False
        return (not _NO_TITLE.match(title) and not title[:1].isdigit()) or bool(re.match(r"\d{1,4}[:\s-]\w+ \w", title))
    return True


def _heads_decision(line: Line) -> bool:
    label = part_label(line)
    return label is not None and label.meaning == "decision" and label.end >= len(line.text)


def _key(number: str) -> Key:
    """Return what a number counts as; "12a" and "12b" follow each other below 12."""
    letter = number[-1:] if number[-1:].isalpha() else ""
    key = tuple(map(int, number.removesuffix(letter).split(".")))
    return (*key, ord(letter) - 96) if letter else key


def _roman(number: str) -> int:
    values = [_ROMANS[letter] for letter in number]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def has_leader(line: Line) -> bool:
    """Tell whether a line ends as the lines of a table of contents do."""
    return _LEADER.search(line.text) is not None


def chain(found: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """Return the candidates that count on best, and how good the chain is."""
    if not found:
        return [], 0.0
    best = [0.0] * len(found)
    came_from = [-1] * len(found)
    for index, candidate in enumerate(found):
        start = 1.0 if candidate.key[-1] == 1 or candidate.style == "para" else -0.5
        best[index] = start
        for earlier in range(max(0, index - _WINDOW), index):
            score = best[earlier] + _step(found[earlier].key, candidate.key)
            if score > best[index]:
                best[index], came_from[index] = score, earlier
        best[index] += candidate.weight
    last = max(range(len(found)), key=best.__getitem__)
    score = best[last]
    links = []
    while last >= 0:
        links.append(found[last])
        last = came_from[last]
    return _with_misprints(links[::-1], found), score


def _step(before: Key, after: Key) -> float:
    """Return how well one number follows another."""
    if len(before) == len(after) == 1:
        ahead = after[0] - before[0]
        return 2.0 if ahead == 1 else -0.5 if 1 < ahead < 4 else -1.5 if 3 < ahead < 9 else -3.0 if ahead > 0 else -5.0
    if after[:-1] == before and after[-1] == 1:
        return 1.5
    for depth in range(min(len(before), len(after)) - 1, -1, -1):
        if after[:depth] == before[:depth] and len(after) == depth + 1 and after[depth] == before[depth] + 1:
            return 2.0
    return -1.0 if after > before and len(after) <= len(before) + 1 else -5.0


def _with_misprints(links: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Add a heading whose number was misread where the chain lacks exactly that number."""
    whole: list[Candidate] = []
    at = {candidate.order: index for index, candidate in enumerate(found)}
    for link, following in zip(links, [*links[1:], None], strict=True):
        whole.append(link)
        if following is None or len(link.key) != 1 or len(following.key) != 1 or following.key[0] - link.key[0] != 2:
            continue
        between = found[at[link.order] + 1 : at[following.order]]
        whole += [candidate for candidate in between if candidate.weight > 1.9 and len(candidate.key) == 1][:1]
    return whole


def without_agenda(found: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Drop the lists of what is to come: runs of bare headings whose numbers and titles come again."""
    kept: list[Candidate] = []
    by_key: dict[Key, list[Candidate]] = {}
    for candidate in found:
        by_key.setdefault(candidate.key, []).append(candidate)
    for run in _runs(found, lines):
        again = sum(1 for candidate in run if _comes_again(candidate, run[-1].order, by_key[candidate.key]))
        leaders = sum(1 for candidate in run if has_leader(lines[candidate.order]))
        if (len(run) > 1 or leaders) and (again * 2 > len(run) or leaders * 2 > len(run)):
            continue
        kept += run
    return kept


def _comes_again(candidate: Candidate, after: int, others: Sequence[Candidate]) -> bool:
    """Tell whether one of the last headings of this number, behind the run, has the same title."""
    return any(other.order > after and _same(candidate, other) for other in others[-_LAST:])


def _same(first: Candidate, second: Candidate) -> bool:
    if first.key != second.key:
        return False
    titles = (first.title[:10], second.title[:10])
    return titles[0] == titles[1] or not all(titles) or first.style == "para"


def _runs(found: Sequence[Candidate], lines: Sequence[Line]) -> list[list[Candidate]]:
    """Group candidates that follow each other with at most two lines between them."""
    runs: list[list[Candidate]] = []
    for candidate in found:
        if runs and not _starts_anew(runs[-1], candidate, lines):
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


def _starts_anew(run: list[Candidate], candidate: Candidate, lines: Sequence[Line]) -> bool:
    last = run[-1]
    if candidate.key <= last.key:
        return True
    between = [line for line in lines[last.order + 1 : candidate.order] if not line.is_furniture]
    return len(between) > 2 or any(line.fold.strip(" :.") in PARTS or len(line.text) > 110 for line in between)
