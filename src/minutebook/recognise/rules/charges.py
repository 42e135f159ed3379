"""Who carries a clause out, and by when, where it stands beside the clause: "Ansvarig: Anna Ek", "Klart: 3 maj"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from minutebook.lexicon import sv_parts, sv_tables
from minutebook.model.clause import Kind, Meaning, VerbClass
from minutebook.model.when import Fact, When
from minutebook.recognise.lines import folded
from minutebook.recognise.meaning.periods import moments_in
from minutebook.recognise.meaning.span import Span
from minutebook.recognise.rules import names
from minutebook.recognise.stretch import Stretch

_BETWEEN = re.compile(sv_tables.BETWEEN_NAMES)
_BEFORE_DAY = re.compile(sv_tables.BEFORE_DAY, re.IGNORECASE)
_LABELS = {folded(words): part for part in sv_tables.CHARGES for words in sv_parts.PARTS[part]}
_TOLD = re.compile(
    rf"(?<=[\w.,;)])[\s(]+(?P<label>{'|'.join(map(re.escape, sorted(_LABELS, key=len, reverse=True)))})\s*:\s*(?=\S)"
)
_EDGE = " \t.,:;()–—-*_"
_LONGEST_NAME = 60
_MOST = 8


@dataclass(frozen=True, slots=True)
class Charge:
    """``names`` are actors as written."""

    names: tuple[Fact[str], ...] = ()
    due: Fact[When] | None = None

    def __bool__(self) -> bool:
        return bool(self.names or self.due)


def is_charge(part: str) -> bool:
    """Tell whether a part of an item says who carries something out, or by when."""
    return part in sv_tables.CHARGES


def charges_told(text: str) -> list[tuple[int, int, str]]:
    """Return where "Ansvarig:" and its like stand behind a sentence: begin, begin of the value, which part it is."""
    if ":" not in text:
        return []
    return [(match.start("label"), match.end(), _LABELS[match["label"]]) for match in _TOLD.finditer(folded(text))]


def charge_in(value: Stretch, part: str, meeting_on: date | None) -> Charge:
    """Return what stands beside "Ansvarig" or "Klart"; empty where it is running text."""
    pieces = list(_pieces(value))
    if len(pieces) > _MOST or value.text.count(". ") > 1:
        return Charge()
    found: list[Fact[str]] = []
    due: Fact[When] | None = None
    for piece in pieces:
        moment = _moment(piece.text, meeting_on)
        if moment is not None:
            due = due or moment.fact(piece)
            piece = piece.cut(0, _before_day(piece.text, moment.start))
        name = _bare(piece)
        if part != "when" and _may_be_charged(name.text) and not _is_organisation(name.text, found):
            found.append(Fact(name.text, name.quotes()))
    return Charge(tuple(found), due)


def with_charge(meaning: Meaning, charge: Charge) -> Meaning:
    """Return the meaning with the actors and the day that stand beside the clause; its own words come first.

    What somebody is named for is work for that person, even where its verb names no act.
    """
    known = {folded(actor.value) for actor in meaning.addressees}
    added = tuple(name for name in charge.names if folded(name.value) not in known)
    charged = replace(meaning, addressees=meaning.addressees + added, due=meaning.due or charge.due)
    if not charge.names or meaning.kinds != (Kind.OTHER,):
        return charged
    acts = (VerbClass.ASSIGN,) if meaning.verb_classes == (VerbClass.OTHER,) else meaning.verb_classes
    return replace(charged, kinds=(Kind.ASSIGN,), verb_classes=acts)


def _pieces(value: Stretch) -> Iterator[Stretch]:
    at = 0
    for match in _BETWEEN.finditer(value.text):
        yield value.cut(at, match.start())
        at = match.end()
    yield value.cut(at)


def _moment(text: str, meeting_on: date | None) -> Span[When] | None:
    """Return the first moment that a piece names; a bare "augusti" is one here."""
    found = moments_in(sv_tables.BY + text, meeting_on)
    if not found:
        return None
    first = found[0]
    return first._replace(start=first.start - len(sv_tables.BY), end=first.end - len(sv_tables.BY))


def _before_day(text: str, start: int) -> int:
    match = _BEFORE_DAY.search(text, 0, start)
    return match.start() if match else start


def _bare(piece: Stretch) -> Stretch:
    text = piece.text
    start = len(text) - len(text.lstrip(_EDGE))
    return piece.cut(start, max(len(text.rstrip(_EDGE)), start))


def _may_be_charged(text: str) -> bool:
    return 1 < len(text) < _LONGEST_NAME and len(text.split()) < (6 if text[0].isupper() else 4) and text[0].isalpha()


def _is_organisation(text: str, found: list[Fact[str]]) -> bool:
    """Tell whether a word behind a full name only says where that person comes from."""
    lonely = " " not in text and names.is_capital(text) and not names.is_first_name(text)
    return bool(found) and " " in found[-1].value and lonely
