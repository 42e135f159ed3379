"""Which items of several meetings seem to be about one matter.

Items are joined by what is rare: a registry number, a name in quotation marks, a rare word of their titles. Every word
keeps a list of the items it stands in, and only items on one list are ever seen together, so that the work grows with
the register and not with its square. Background that names the rare word, a note that the item was carried over, and a
clause that sends the matter to the very day of another meeting are further evidence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from math import log
from typing import Any

from minutebook.lexicon.sv_titles import GENERIC
from samverk.directory.naming import name_key
from samverk.meetings.models import Clause, Item, Meeting
from samverk.search.analysis import analyse

QUOTED = re.compile(r"[\"”“»«]([^\"”“»«\n]{4,60})[\"”“»«]")
WORD = re.compile(r"[^\W\d_][\w-]{3,}|\d{4}")
YEAR = re.compile(r"(?:19|20)\d\d")
KINDS = ("ordinary", "workshop", "thematic", "other-business")
MOST_MEETINGS = 24
RARE_SHARE = 0.12
FEWEST_RARE = 3
OVERLAP = 0.6
TOGETHER = 0.2
TELLING = 7  # letters; what is shorter is rarely a compound, and a compound is rarely chance


@dataclass(slots=True)
class Thread:
    """``steps`` are items by id with what joins each to the others; ``words`` what they have in common."""

    key: str
    title: str
    strength: float
    words: list[str]
    steps: dict[int, dict[str, Any]] = field(default_factory=dict)


@dataclass(slots=True)
class _Index:
    """Marks and the items they stand in; and of every item its meeting and title."""

    items_of: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    meeting_of: dict[int, int] = field(default_factory=dict)
    title_of: dict[int, str] = field(default_factory=dict)
    carried_over: dict[int, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)


def find_threads() -> list[Thread]:
    """Return what seems to be one matter in two meetings or more, the strongest first."""
    index = _read_titles()
    meetings = Meeting.objects.count()
    threads = [thread for thread in _joined(_candidates(index, meetings)) if _says_something(thread)]
    _add_background(threads, index)
    _add_returns(threads, index)
    for thread in threads:
        for item, evidence in thread.steps.items():
            if item in index.carried_over:
                evidence["carried_over"] = index.carried_over[item]
    return sorted(threads, key=lambda thread: (-thread.strength, thread.key))


def marks_of(title: str) -> dict[str, str]:
    """Return what a title may be recognised by, each with its words as written.

    That is base forms of its words that are not every title's, any word with a year, and what stands in quotation
    marks.
    """
    words = WORD.findall(title)
    years = [word for word in words if YEAR.fullmatch(word)]
    marks: dict[str, str] = {}
    for word in words:
        if not word.isalpha():
            continue
        lemma = analyse(word.casefold()).lemma
        if lemma not in GENERIC and word.casefold() not in GENERIC:
            marks.setdefault(lemma, word)
            marks |= {f"{lemma} {year}": f"{word} {year}" for year in years}
    return marks | {f"«{name_key(name)}»": f"”{name}”" for name in QUOTED.findall(title)}


def _read_titles() -> _Index:
    index = _Index()
    rows = Item.objects.filter(kind__in=KINDS).order_by("meeting__held_on", "meeting_id", "position")
    fields = ("pk", "meeting_id", "title", "registry_number", "carried_over_as_written")
    for item, meeting, title, number, carried_over in rows.values_list(*fields).iterator():
        index.meeting_of[item], index.title_of[item] = meeting, title
        if carried_over:
            index.carried_over[item] = carried_over
        marks = marks_of(title)
        if number:
            marks[f"#{name_key(number)}"] = number
        for mark, written in marks.items():
            index.written.setdefault(mark, written)
            index.items_of[mark].append(item)
    return index


def _candidates(index: _Index, meetings: int) -> Iterator[Thread]:
    """Yield a thread for every mark that stands in several meetings, but not in so many that it says nothing."""
    most = min(MOST_MEETINGS, max(FEWEST_RARE, round(meetings * RARE_SHARE)))
    for mark, items in index.items_of.items():
        spread = len({index.meeting_of[item] for item in items})
        if spread < 2 or (spread > most and not mark.startswith(("#", "«"))):
            continue
        strength = log(1 + meetings / spread) * (3 if mark.startswith(("#", "«")) else 1)
        steps: dict[int, dict[str, Any]] = {item: {"terms": [index.written[mark]]} for item in items}
        yield Thread(mark, index.title_of[items[0]], round(strength, 3), [mark], steps)


def _joined(threads: Iterable[Thread]) -> Iterator[Thread]:
    """Join threads that are mostly the same items: two words of one name are one matter."""
    kept: list[Thread] = []
    by_item: dict[int, list[int]] = defaultdict(list)
    for thread in sorted(threads, key=lambda thread: (-len(thread.steps), -thread.strength, thread.key)):
        near = {number for item in thread.steps for number in by_item[item]}
        same = [number for number in sorted(near) if _overlap(kept[number], thread) >= OVERLAP]
        if same:
            _take_in(kept[same[0]], thread)
            continue
        for item in thread.steps:
            by_item[item].append(len(kept))
        kept.append(thread)
    return iter(kept)


def _says_something(thread: Thread) -> bool:
    """Return whether what holds a thread together is more than one short word that many things may be called."""
    return len(thread.words) > 1 or not thread.words[0].isalpha() or len(thread.words[0]) >= TELLING


def _overlap(one: Thread, other: Thread) -> float:
    both = len(one.steps.keys() & other.steps.keys())
    return both / len(one.steps.keys() | other.steps.keys())


def _take_in(whole: Thread, part: Thread) -> None:
    whole.words += part.words
    whole.strength = round(whole.strength + TOGETHER, 3)
    for item, evidence in part.steps.items():
        if item in whole.steps:
            whole.steps[item]["terms"] += evidence["terms"]


def _add_background(threads: list[Thread], index: _Index) -> None:
    """Add items whose running text names a matter by its name in quotation marks or its registry number."""
    wanted: dict[str, list[Thread]] = defaultdict(list)
    for thread in threads:
        for mark in thread.words:
            if mark.startswith("«"):
                wanted[mark].append(thread)
    if not wanted:
        return
    for item, background in Item.objects.exclude(background="").values_list("pk", "background").iterator():
        for name in QUOTED.findall(background):
            for thread in wanted.get(f"«{name_key(name)}»", ()):
                if item not in thread.steps and item in index.meeting_of:
                    thread.steps[item] = {"quoted": name}


def _add_returns(threads: list[Thread], index: _Index) -> None:
    """Note where a clause of one item sends the matter to the very day of another item's meeting."""
    day_of: dict[int, date | None] = dict(Meeting.objects.exclude(held_on=None).values_list("pk", "held_on"))
    sent: dict[int, set[date]] = defaultdict(set)
    clauses = Clause.objects.filter(item__isnull=False, returns_first_on__isnull=False, returns_precision="day")
    for item, day in clauses.values_list("item_id", "returns_first_on").iterator():
        if item is not None and day is not None:
            sent[item].add(day)
    for thread in threads:
        days = {day_of.get(index.meeting_of[item]): item for item in thread.steps}
        for item in list(thread.steps):
            for day in sorted(sent.get(item, ())):
                if day in days and days[day] != item:
                    thread.steps[item]["returns_on"] = day.isoformat()
                    thread.strength = round(thread.strength + 1, 3)
