"""What the minutes call themselves: title, body and running number."""

import re
from collections.abc import Sequence

from minutebook.lexicon import sv, sv_headings
from minutebook.model.when import Fact
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.stretch import Stretch

_MINUTES = "|".join(sorted(map(folded, sv_headings.MINUTES_WORDS), key=len, reverse=True))
_MEETINGS = "|".join(sorted(map(folded, sv_headings.MEETING_WORDS), key=len, reverse=True))
_TITLE = re.compile(rf"\b(?:{_MINUTES})\b|(?:{_MEETINGS})\b")
_MONTHS = "|".join(sv.MONTHS)
_NUMBER = re.compile(
    rf"(?:\b(?:{_MINUTES})|\w*(?:{_MEETINGS})t?|\bnr|\bnummer|\bno)\s*(?:nr\.?|nummer|#|no\.?|:)?\s*[:#]?\s*"
    rf"(?P<n>(?:19|20)\d\d\s?[:/]\s?\d{{1,2}}|\d{{1,3}}\s?[/:-]\s?(?:(?:19|20)\d\d|\d\d)|\d{{1,3}})(?![\d(\[]|[-.:/]\d|\s*[(\[]|\s+(?:{_MONTHS})|\s*av\b)"
)
_BARE_NUMBER = re.compile(r"(?:19|20)\d\d\s?[:/]\s?\d{1,3}|\d{1,3}\s?[/:-]\s?\d{2,4}|\d{1,3}")
_NUMBER_ALONE = re.compile(r"(?:nr|nummer|no)\.?\s*\d{1,3}(?:\s?[/:-]\s?\d{2,4})?")
_NUMBER_BEFORE = re.compile(r"(?P<n>\d{1,2})(?=[:.]?e?\s+(?:ordinarie\s)?(?:styrelsem|sammantr))")
_GENITIVE = re.compile(
    rf"(?P<body>[A-ZÅÄÖ][\w&-]*(?: (?!protokoll)[\w&-]+){{0,4}}s)\s+(?:{_MINUTES}|minnesanteckningar)", re.IGNORECASE
)
_DASH = re.compile(r"\s[–—-]\s")
# "Presidiet, anteckningar nr 4/2017": behind the comma stands only what kind of document it is.
_BEFORE_KIND = re.compile(rf"[,:]\s*(?:{_MINUTES})\b")
_BODY_ENDINGS = tuple(map(folded, sv_headings.BODY_ENDINGS))
_LINE_NOISE = re.compile(
    rf"\b(?:{_MINUTES})\b|\d[\d()/:. -]*|§.*|\b(?:{'|'.join(map(folded, sv.WEEKDAYS))})\w*\b|\bden\b"
)
_PAGE_COUNT = re.compile(r"\s+\d{1,3}\s?\(\d{1,3}\)\s*$")
_FILLERS = "|".join(map(folded, sv_headings.TITLE_FILLERS))
_PREFIX = re.compile(rf"(?:(?:{_MINUTES}|{_MEETINGS}|{_FILLERS})(?:er|et|t|n|s|na)?\b[\s,:–-]*|\d[\d/:-]*\s+)+")

_KIND_BEFORE = re.compile(rf"(?:{_MINUTES})\b[\s,:–-]*(?:(?:{_FILLERS})\b[\s,:–-]*)*")
_DAY_OR_NUMBER = re.compile(r"[\s,(]+(?:nr\b|nummer\b|den\s+\d|\d)")


def title_of_minutes(lines: Sequence[Line]) -> Line | None:
    """Return the line that says what the document is."""
    for line in lines:
        if len(line.text) < 150 and re.search(rf"\b(?:{_MINUTES})\b", line.fold):
            return line
    for line in lines:
        if len(line.text) < 120 and _TITLE.search(line.fold):
            return line
    return None


def is_about_a_meeting(line: Line) -> bool:
    return len(line.text) < 150 and _TITLE.search(line.fold) is not None


def is_bare_kind(line: Line) -> bool:
    """Tell whether a title says only what kind of document it is."""
    return _PREFIX.fullmatch(_PAGE_COUNT.sub("", line.fold).strip(" .") + " ") is not None


def may_name(line: Line) -> bool:
    """Tell whether a line is short enough to be a name, and says more than what kind of document it is."""
    return len(line.text) < 100 and not line.text.rstrip().endswith(".") and not is_bare_kind(line)


def meeting_named(line: Line) -> Fact[str]:
    """Return the meeting by which a title names the body ("Protokoll från kommundirektörsmöte i Norrsele")."""
    match = _KIND_BEFORE.match(line.fold)
    start = match.end() if match and match.end() < len(line.text) else 0
    day = _DAY_OR_NUMBER.search(line.fold, start + 1)
    end = day.start() if day else len(line.text)
    return Fact(line.text[start:end], line.words.quotes(start, end))


def number_in(lines: Sequence[Line]) -> Fact[str] | None:
    """Return the running number: "8/2015", "2019:3", "4"."""
    for line in lines:
        if len(line.text) > 150 or not any(character.isdigit() for character in line.text):
            continue
        match = _NUMBER.search(line.fold) or _NUMBER_BEFORE.search(line.fold)
        if match:
            start, end = match.span("n")
            return Fact(re.sub(r"\s", "", line.text[start:end]), line.words.quotes(start, end))
    return None


def is_bare_number(line: Line) -> bool:
    """Tell whether a line is a running number and nothing else: "Nr 2"."""
    return len(line.text) < 16 and _NUMBER_ALONE.fullmatch(line.fold.strip(" .")) is not None


def number_of(field: Fact[str] | None) -> Fact[str] | None:
    """Return the number that a field of the form states, without what stands around it ("4, 2023")."""
    match = _BARE_NUMBER.search(field.value) if field else None
    return Fact(re.sub(r"\s", "", match[0]), field.quotes) if field and match else None


def body_in(lines: Sequence[Line]) -> Fact[str] | None:
    """Return the body, in the nominative of a title's genitive."""
    for line in lines:
        match = _GENITIVE.search(line.text) if len(line.text) < 120 else None
        if match and folded(match["body"][:-1]).endswith(_BODY_ENDINGS):
            start, end = match.span("body")
            return Fact(line.text[start : end - 1], line.words.quotes(start, end), derived=True)
    for line in lines:
        found = _named(line)
        if found:
            return found
    return None


def _parts(line: Line) -> list[Stretch]:
    """Return what stands between columns and dashes."""
    parts: list[Stretch] = []
    for cell in line.cells or (line.words,):
        at = 0
        for match in _DASH.finditer(cell.text):
            parts.append(cell.cut(at, match.start()).stripped())
            at = match.end()
        parts.append(cell.cut(at).stripped())
    return [part for part in parts if part.text]


def _named(line: Line) -> Fact[str] | None:
    """Return the body that a short line at the head names."""
    prefix = _PREFIX.match(line.fold)
    if len(" ".join(line.text.split())) > (120 if prefix else 70) or line.text.rstrip().endswith("."):
        return None
    for cell in _parts(line):
        fold = folded(cell.text)
        spans = [match.span() for match in _LINE_NOISE.finditer(fold)]
        kind = _BEFORE_KIND.search(fold)
        whole = kind.start() if kind and kind.start() else len(fold)
        end = min((start for start, _ in spans if start > 20 or (start and fold[start].isdigit())), default=whole)
        end = min(end, whole)
        prefix = _PREFIX.match(fold)
        kept = cell.text[prefix.end() if prefix else 0 : end].strip(" ,-–:") or cell.text[:end].strip(" ,-–:")
        words = folded(kept).split()
        if words and len(words) < 7 and any(word.strip(",.").endswith(_BODY_ENDINGS) for word in words):
            at = cell.text.find(kept)
            return Fact(kept, cell.quotes(at, at + len(kept)))
    return None
