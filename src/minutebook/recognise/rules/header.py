"""When and where: "Tid/Plats: 190312 kl. 09.15-11.45, Rådhuset", and the fields that say it one by one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from minutebook.lexicon import sv, sv_headings, sv_layout
from minutebook.model.when import Fact
from minutebook.recognise.lines import folded
from minutebook.recognise.meaning import Hours, dates_in, times_in
from minutebook.recognise.stretch import Stretch

_EDGE = " \t,.;:–—-|/*_()"
_FILLERS = re.compile(
    rf"(?:(?:{'|'.join(map(folded, sv.WEEKDAYS))})(?:en)?|{sv.CLOCK}|{'|'.join(sv_layout.BEFORE_TIME)})[.,:]*",
    re.IGNORECASE,
)
_LEADING = re.compile(sv_layout.BEFORE_PLACE, re.IGNORECASE)
_SENTENCE_BEHIND = re.compile(r"(?<=\w{3})\.\s+[A-ZÅÄÖ]\w+(?:\s[\w,-]+){3,}\.?$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BARE_HOURS = re.compile(r"\s*(?P<start>[01]?\d|2[0-3])\s*[-–]\s*(?P<end>[01]?\d|2[0-3])[\s.]*")


@dataclass(slots=True)
class MeetingTime:
    """What the head says of date, hours and place; the first statement counts."""

    date: Fact[date] | None = None
    hours: Fact[Hours] | None = None
    place: Fact[str] | None = None
    undated: list[Stretch] = field(default_factory=list)

    def read(self, value: Stretch, field_name: str) -> None:
        """Read the value of one field of the head."""
        facts = dates_in(value, None)
        if facts and self.date is None:
            self.date = facts[0]
        elif not facts and any(character.isdigit() for character in value.text):
            self.undated.append(value)
        if field_name == "place":
            self.place = self.place or _place(value)
            return
        hours = times_in(_without(value, facts)) or _bare_hours(value, field_name)
        if hours and self.hours is None:
            self.hours = _joined_hours(hours)
        if field_name == "time-and-place" and self.place is None:
            self.place = _place(value)

    def settle_year(self, year: int | None) -> None:
        """Give a day without a year the year that the title states."""
        if self.date is None and year is not None:
            for value in self.undated:
                facts = dates_in(value, date(year, 7, 1))
                same = [fact for fact in facts if fact.value.year == year]
                if same:
                    self.date = Fact(same[0].value, same[0].quotes, derived=True)
                    return

    @property
    def start(self) -> Fact[time] | None:
        hours = self.hours
        return Fact(hours.value.start, hours.quotes) if hours and hours.value.start else None

    @property
    def end(self) -> Fact[time] | None:
        hours = self.hours
        return Fact(hours.value.end, hours.quotes) if hours and hours.value.end else None


def _bare_hours(value: Stretch, field_name: str) -> tuple[Fact[Hours], ...]:
    """Read "9-11", which is hours only where the field asks for them."""
    match = _BARE_HOURS.fullmatch(value.text) if field_name == "time" else None
    if match is None:
        return ()
    return (Fact(Hours(time(int(match["start"])), time(int(match["end"]))), value.quotes()),)


def _joined_hours(facts: Sequence[Fact[Hours]]) -> Fact[Hours]:
    """Return the hours of the meeting: the first stretch of time, or the first time alone."""
    whole = next((fact for fact in facts if fact.value.end is not None), None)
    if whole is not None and whole is not facts[0] and facts[0].value.end is None:
        return whole
    return facts[0]


def _without(value: Stretch, facts: Sequence[Fact[date]]) -> Stretch:
    """Blank the dates out, so that "2020-03-09" is no time."""
    text = value.text
    for start, end in _spans(value, facts):
        text = text[:start] + " " * (end - start) + text[end:]
    return Stretch(text, value.pieces)


def _spans(
    value: Stretch, facts: Sequence[Fact[object]] | Sequence[Fact[date]] | Sequence[Fact[Hours]]
) -> list[tuple[int, int]]:
    """Return where the words of facts stand in the reading text."""
    spans = []
    for fact in facts:
        for quote in fact.quotes:
            for piece in value.pieces:
                if piece.place.start <= quote.place.start < piece.place.start + len(piece.words):
                    start = piece.at + quote.place.start - piece.place.start
                    spans.append((start, start + len(quote.words)))
    return spans


def _place(value: Stretch) -> Fact[str] | None:
    """Return the words that are neither day nor time; a sentence behind the place tells of something else."""
    behind = _SENTENCE_BEHIND.search(value.text)
    if behind:
        return _place(value.cut(0, behind.start() + 1))
    days = dates_in(value, None) or dates_in(value, date(2020, 7, 1))
    spans = _spans(value, days) + _spans(value, times_in(_without(value, days)))
    text = value.text
    cuts = sorted(spans)
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:
        words = text[at:start]
        kept = _bare(words)
        if len(kept) > 1 and any(character.isalpha() for character in kept) and not _is_filler(kept):
            begin = at + words.find(kept)
            return Fact(kept, value.quotes(begin, begin + len(kept)))
        at = max(at, end)
    return None


def _bare(words: str) -> str:
    before = None
    kept = words.strip(_EDGE)
    while kept != before:
        before = kept
        match = _LEADING.match(kept)
        kept = kept[match.end() :] if match else kept
        match = _FILLERS.match(folded(kept))
        if match and (match.end() == len(kept) or not kept[match.end()].isalpha()):
            kept = kept[match.end() :]
        match = re.search(rf"(?:^|[\s,(])({_FILLERS.pattern})$", folded(kept), re.IGNORECASE)
        kept = kept[: match.start()] if match else kept
        kept = kept.strip(_EDGE if kept.count("(") == 0 else _EDGE.replace("(", "").replace(")", ""))
    return kept


def _is_filler(kept: str) -> bool:
    fold = folded(kept)
    return fold.startswith(sv_layout.NO_PLACE_STARTS) or fold in sv_layout.NO_PLACE


def place_of(value: Stretch, fact: Fact[date]) -> int:
    """Return where the words of a day begin in a reading text."""
    spans = _spans(value, (fact,))
    return spans[0][0] if spans else 0


def year_in(words: str) -> int | None:
    """Return the year that a title states."""
    match = _YEAR.search(words)
    return int(match[0]) if match else None


def opened_at(text: Stretch) -> Fact[time] | None:
    """Return when the text says that the meeting was opened."""
    return _told(text, sv_headings.OPENED)


def closed_at(text: Stretch) -> Fact[time] | None:
    """Return when the text says that the meeting was closed."""
    return _told(text, sv_headings.CLOSED)


def _told(text: Stretch, verbs: Sequence[str]) -> Fact[time] | None:
    fold = folded(text.text)
    for verb in verbs:
        at = fold.find(folded(verb))
        if at < 0:
            continue
        for fact in times_in(text):
            moment = fact.value.start
            if moment is not None and fact.value.end is None:
                return Fact(moment, fact.quotes)
    return None
