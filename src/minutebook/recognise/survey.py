"""What a document shows at first sight: the signs by which a house style, or minutes at all, are known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.lexicon import sv_headings, sv_layout, sv_people
from minutebook.recognise.labels import front_label, part_label, signing_label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules.deciding import decides

_PARTY = re.compile(
    rf"\((?:{'|'.join(re.escape(party) for party in sorted(sv_people.PARTIES) if party[:1].isupper())})\)"
)
_PARAGRAPH_SIGN = re.compile(r"(?:[A-ZÅÄÖ]{2,5}\s)?§\s?\d|\d+\s?§")
_REGISTRY = re.compile(rf"\b(?:{'|'.join(map(re.escape, sv_headings.REGISTRY[:3]))})\b")
_NUMBERED = re.compile(rf"\d{{1,2}}[.)]\s|(?:{'|'.join(sv_headings.NUMBER_WORDS)}) \d{{1,2}}\b", re.IGNORECASE)
_NUMBER_FIRST = frozenset(folded(word)[0] for word in sv_headings.NUMBER_WORDS)
_LEVELS = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d)?\.?\s[A-ZÅÄÖ]")
_COURSES = tuple(map(folded, sv_layout.COURSES))
_MINUTES_WORDS = tuple(map(folded, sv_headings.MINUTES_WORDS))
_MINUTES = re.compile(rf"\b(?:{'|'.join(_MINUTES_WORDS)})\b")
_ATT = re.compile(r"(?:[-–•]\s*|\d[.)]\s*)?(?:samt |och )?att\b")
_HEAD = 40
_ENOUGH_PROSE = 2


@dataclass(frozen=True, slots=True)
class Survey:
    """``signs`` are weights from 0 to 1; ``likeness`` counts the marks that only minutes bear."""

    signs: dict[str, float]
    likeness: int


def survey_of(lines: Sequence[Line]) -> Survey:
    """Look through a document once."""
    counts = dict.fromkeys(
        ("att", "decision", "course", "para", "party", "registry", "number", "level", "prose", "sign"), 0
    )
    head: set[str] = set()
    shown = [line for line in lines if not line.is_furniture]
    for index, line in enumerate(shown):
        _count(counts, line)
        if index < _HEAD:
            head |= _head_signs(line)
        if index >= len(shown) - 25 and signing_label(line):
            counts["sign"] += 1
    signs = {
        "att-lists": min(counts["att"] / 4, 1.0),
        "decision-labels": min(counts["decision"] / 3, 1.0),
        "courses": min(counts["course"] / 3, 1.0),
        "paragraph-signs": min(counts["para"] / 3, 1.0),
        "parties": min(counts["party"] / 3, 1.0),
        "registry-numbers": min(counts["registry"] / 2, 1.0),
        "numbered": min(counts["number"] / 4, 1.0),
        "levels": min(counts["level"] / 4, 1.0),
        "prose-decisions": min(counts["prose"] / _ENOUGH_PROSE, 1.0),
        "signatures": min(counts["sign"] / 1, 1.0),
    }
    numbered = counts["para"] + counts["number"] + counts["level"] > 1
    decided = counts["decision"] > 0 or counts["att"] > 1 or counts["prose"] > 1
    return Survey(signs, len(head) + numbered + decided + (counts["sign"] > 0))


def _count(counts: dict[str, int], line: Line) -> None:
    fold = line.fold
    text = line.text
    first = fold[:1]
    if first.isdigit() or first == "§" or "§" in fold[:12]:
        counts["para"] += _PARAGRAPH_SIGN.match(text) is not None
        counts["level"] += _LEVELS.match(text) is not None
        counts["number"] += _NUMBERED.match(text) is not None
    elif first in _NUMBER_FIRST:
        counts["number"] += _NUMBERED.match(text) is not None
    if "att" in fold and _ATT.match(fold):
        counts["att"] += 1
    label = part_label(line)
    if label is not None:
        counts["decision"] += label.meaning == "decision"
        counts["course"] += fold.startswith(_COURSES)
    elif counts["prose"] < _ENOUGH_PROSE and len(text) > 12 and decides(text):
        counts["prose"] += 1
    if "(" in text:
        counts["party"] += _PARTY.search(text) is not None
    if "nr" in fold:
        counts["registry"] += _REGISTRY.search(fold) is not None


def _head_signs(line: Line) -> set[str]:
    """Return what a line near the top shows of the form of minutes."""
    signs: set[str] = set()
    if len(line.text) < 150 and any(word in line.fold for word in _MINUTES_WORDS) and _MINUTES.search(line.fold):
        signs.add("title")
    label = front_label(line)
    if label is not None and label.group == "attendance":
        signs |= {"attendance"} if label.role is None else {"office"}
    elif label is not None and label.group == "header":
        signs.add("header")
    return signs
