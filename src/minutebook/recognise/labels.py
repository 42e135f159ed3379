"""Which words of a line are a label of the form ("Närvarande:", "Beslut"), and what stands beside it."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from minutebook.lexicon import sv_labels, sv_layout, sv_parts, sv_signing
from minutebook.lexicon.sv_decisions import DECIDING, NOT_DECIDED
from minutebook.model.attendance import Section
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules.names import name_strength

_EDGE = " \t:*_.-–=|"
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Label:
    """``group`` is the table it stands in, ``meaning`` its entry; the value begins at ``end`` of the line's text."""

    group: str
    meaning: str
    start: int
    end: int
    section: Section | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    group: str
    meaning: str
    section: Section | None = None
    role: str | None = None


def _front_entries() -> dict[str, _Entry]:
    entries = {folded(words): _Entry("form", words) for words in sv_labels.FORM}
    for section, role, spellings in sv_labels.ATTENDANCE:
        entries |= {folded(words): _Entry("attendance", words, section, role) for words in spellings}
    for meaning, spellings in sv_labels.HEADER.items():
        entries |= {folded(words): _Entry("header", meaning) for words in spellings}
    entries |= {folded(words): _Entry("agenda", words) for words in sv_labels.AGENDA}
    return entries | {folded(words): _Entry("signing-page", words) for words in sv_signing.SIGNING_PAGES}


def _part_entries() -> dict[str, _Entry]:
    return {folded(words): _Entry("part", part) for part, spellings in sv_parts.PARTS.items() for words in spellings}


FRONT = _front_entries()
PARTS = _part_entries()
SIGNING = {folded(words): _Entry("signing", words) for words in sv_signing.SIGNING}
_SIGNING_START = re.compile(
    "|".join(re.escape(key) + r"\s" for key in sorted(SIGNING, key=len, reverse=True) if " " in key)
)
_SIGNING_AT = re.compile(sv_signing.SIGNING_AT)
_COLON_ONLY = frozenset(sv_labels.COLON_ONLY)
_FRONT_START = re.compile("|".join(re.escape(key) for key in sorted(FRONT, key=len, reverse=True)))
_FRONT_FIRST = frozenset(key[:3] for key in FRONT)
_OF_BODY = re.compile(r"(?:[\w-]+ ){0,4}[\w-]+" + sv_layout.DECISION_OF)
_OF_OTHERS = re.compile(r"(?:[\w-]+ ){0,4}[\w-]+" + sv_layout.PROPOSAL_OF)
_NOT_DECIDED = tuple(map(folded, sv_parts.NOT_DECIDED_STARTS))
_DECIDING = "|".join(sorted(map(folded, DECIDING[:-1]), key=len, reverse=True))
LEAD_IN = re.compile(rf"(?:[-\w/,]+ ){{0,9}}?(?P<verb>{_DECIDING})(?: (?:{sv_layout.LEAD_IN_TAIL}))?")

# "Kyrkorådet föreslår kyrkofullmäktige besluta": a decision only of the body that proposes.
PROPOSES = re.compile(sv_layout.PROPOSES)
_NOT_LEADING = frozenset(map(folded, NOT_DECIDED))
_ATT_NEXT = re.compile(sv_layout.CLAUSE_NEXT)
_BRACKETS = re.compile(r"\([^()]*\)")


def front_label(line: Line, *, in_list: bool = False) -> Label | None:
    """Return the label at the head of a line before the items.

    ``in_list`` says that a list of names is open: a bare "Övriga" then heads the next one.
    """
    fold = line.fold
    start = line.marker_end
    if fold[start : start + 3] not in _FRONT_FIRST:
        return _misspelt(line)
    found = _whole_or_colon(line, FRONT)
    if found and found.meaning in _COLON_ONLY and not in_list and not line.text[: found.end].rstrip().endswith(":"):
        return None
    if found:
        return found
    match = _FRONT_START.match(fold, start)
    if match is None:
        return _misspelt(line)
    entry, end = FRONT[match[0]], match.end()
    after = line.text[end : end + 1]
    value = line.text[end:].lstrip(" \t:.")[:1]
    if after.islower() or after in "-/,)" or not value or not (value.isupper() or value.isdigit() or value in "(-_§.*"):
        return None
    if (
        entry.group == "agenda"
        or entry.meaning in _COLON_ONLY
        or (entry.group == "header" and entry.meaning in ("body", "title", "end", "start"))
    ):
        return None
    if entry.meaning == "date" and not any(letter.isdigit() for letter in line.text):
        return None
    return _label(entry, start, _value_start(line.text, end))


def part_label(line: Line) -> Label | None:
    """Return the label at the head of a line inside an item, with the lead-in of a decision ("X beslutar att")."""
    if "part" not in line.memory:
        line.memory["part"] = _part_label(line)
    found = line.memory["part"]
    return found if isinstance(found, Label) else None


def _part_label(line: Line) -> Label | None:
    found = _whole_or_colon(line, PARTS)
    if found:
        return found
    start, fold = line.marker_end, line.fold
    colon = fold.find(":", start, start + _LONGEST)
    if colon > 0 and _ATT_NEXT.match(fold, colon + 1):
        lead_in = _lead_in(fold[start:colon])
        if lead_in:
            return Label("lead-in", lead_in, start, _value_start(line.text, colon + 1))
    if len(fold) - start > 130 or (line.block.marker and not fold[start:].rstrip().endswith(":")):
        return None
    bare = fold[start:].rstrip(_EDGE)
    lead_in = _lead_in(bare) if not fold.rstrip().endswith(".") else None
    if lead_in == "decision":
        return Label("lead-in", lead_in, start, len(fold))
    if len(bare) < _LONGEST:
        if bare.startswith(_NOT_DECIDED) and (line.gap or not bare.endswith(".")):
            return Label("part", "not-decided", start, len(fold))
        titled = line.text[start].isupper() and not fold.rstrip().endswith(".")
        if titled and _OF_BODY.fullmatch(bare):
            return Label("part", "decision", start, len(fold))
        if titled and _OF_OTHERS.fullmatch(bare):
            return Label("part", "not-decided", start, len(fold))
    return None


def _lead_in(fold: str) -> str | None:
    """Return what a line that leads in to a list of clauses tells: a decision, or a proposal to another body."""
    if "(" in fold:
        fold = " ".join(_BRACKETS.sub(" ", fold).split())
    match = LEAD_IN.fullmatch(fold)
    if match and _NOT_LEADING.isdisjoint(fold[: match.start("verb")].split()):
        return "decision"
    return "not-decided" if PROPOSES.fullmatch(fold) else None


def signing_label(line: Line) -> Label | None:
    """Return the label of a signature at the head of a line."""
    found = _whole_or_colon(line, SIGNING)
    if found is None and len(line.text) < _LONGEST:
        match = _SIGNING_START.match(line.fold)
        if match and name_strength(line.text[match.end() :].strip(" .:_")) > 1:
            return _label(SIGNING[match[0].rstrip()], 0, match.end())
        match = _SIGNING_AT.match(line.fold)
        if match and name_strength(line.text[match.end() :].strip(" .:_")) > 1:
            return Label("signing", line.text[: match.end()].strip(" :"), 0, match.end())
    return found


def whole(text: str, table: dict[str, _Entry]) -> _Entry | None:
    return table.get(" ".join(folded(text).strip(_EDGE).split()))


def _whole_or_colon(line: Line, table: dict[str, _Entry]) -> Label | None:
    start, fold = line.marker_end, line.fold
    if len(fold) - start <= _LONGEST:
        entry = table.get(fold[start:].strip(_EDGE))
        if entry:
            return _label(entry, start, len(fold))
    colon = fold.find(":", start, start + _LONGEST)
    if colon > 0:
        entry = table.get(fold[start:colon].strip(_EDGE))
        if entry:
            return _label(entry, start, _value_start(line.text, colon + 1))
    dash = fold.find(" - ", start, start + _LONGEST) if table is PARTS else -1
    if dash > 0:
        entry = table.get(fold[start:dash].strip(_EDGE))
        if entry and entry.meaning == "decision":
            return _label(entry, start, _value_start(line.text, dash + 3))
    if line.cells:
        cell = line.cells[0]
        entry = table.get(folded(cell.text).strip(_EDGE))
        if entry:
            return _label(entry, start, _value_start(line.text, start + len(cell.text)))
    return None


def _label(entry: _Entry, start: int, end: int) -> Label:
    return Label(entry.group, entry.meaning, start, end, entry.section, entry.role)


def _value_start(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t:":
        at += 1
    return at


def _misspelt(line: Line) -> Label | None:
    """Return the label that a short line ending in a colon must have meant (a slip of the pen, foreign letters)."""
    colon = line.fold.find(":", 0, 40)
    if colon < 5 or line.fold.count(" ", 0, colon) > 3:
        return None
    meant = _meant("".join(letter for letter in line.fold[:colon] if letter in " /-" or "a" <= letter <= "z"))
    return _label(FRONT[meant], 0, _value_start(line.text, colon + 1)) if meant else None


@lru_cache(maxsize=10_000)
def _meant(written: str) -> str | None:
    """Return the label that is most like the words, if one is like enough."""
    letters = frozenset(written)
    possible = [label for label, its in _LONG_LABELS if _may_be_alike(written, letters, label, its)]
    close = get_close_matches(written, possible, n=1, cutoff=_ALIKE)
    return close[0] if close else None


def _may_be_alike(written: str, letters: frozenset[str], label: str, its: frozenset[str]) -> bool:
    """Tell cheaply what cannot be alike: letters that the other lacks are no part of what the two have in common."""
    common = min(len(written) - len(letters - its), len(label) - len(its - letters))
    return 2 * common >= _ALIKE * (len(written) + len(label))


_ALIKE = 0.86
_LONG_LABELS = [
    (key, frozenset(key)) for key, entry in FRONT.items() if len(key) > 6 and entry.group in ("attendance", "header")
]
