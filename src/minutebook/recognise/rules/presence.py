"""What is said beside a name: the time in the room, the items, the member served for, presence from afar."""

import re
from dataclasses import dataclass

from minutebook.lexicon import sv, sv_layout, sv_people
from minutebook.model.attendance import Interval
from minutebook.recognise.lines import folded
from minutebook.recognise.meaning.hours import hours_in


def _choice(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(folded(word)) for word in sorted(words, key=len, reverse=True))


_LEVELS = re.compile(rf"(?:{_choice(sv_people.ARRIVING + sv_people.LEAVING)})\s(\d{{1,2}}(?:\.\d)+)(?!\d)")
_BARE_HOUR = re.compile(r"(?<=[a-zåäö.])\s(\d{1,2})$")
_ITEMS = re.compile(sv_layout.ITEMS_NAMED)
_NUMBERS = re.compile(r"\d{1,3}")
_ARRIVING = re.compile(rf"\b(?:{_choice(sv_people.ARRIVING)})\b")
_LEAVING = re.compile(rf"\b(?:{_choice(sv_people.LEAVING)})\b")
_REMOTE = re.compile(rf"\b(?:{_choice(sv_people.REMOTE)})\b")
_SERVING = re.compile(rf"\b(?:{_choice(sv_people.SERVING[:-1])})\s+|^\s*for\s+(?=[A-ZÅÄÖa-z])")
_SERVING_SIGNS = tuple(map(folded, sv_people.SERVING_SIGNS))
_SERVING_ALONE = re.compile(rf"(?:{_choice(sv_people.SERVING_ALONE)})")
EXTRA = re.compile(
    rf"\b(?:{_choice(sv_people.ARRIVING + sv_people.LEAVING)})\s*(?:{sv.CLOCK})?\s*\d|{sv_layout.SAID_OF_TIME}"
)


_FIGURE = re.compile(r"[\d§]")


@dataclass(frozen=True, slots=True)
class Presence:
    """What the words beside a name say; all empty if they say nothing about presence."""

    intervals: tuple[Interval, ...] = ()
    items: tuple[str, ...] = ()
    remote: bool = False
    serving: bool = False

    @property
    def says_something(self) -> bool:
        return bool(self.intervals or self.items or self.remote or self.serving)


def serving_in(fold: str) -> re.Match[str] | None:
    """Return the words that say that somebody serves for another ("tjg för"), in small letters."""
    return _SERVING.search(fold) if any(sign in fold for sign in _SERVING_SIGNS) else None


def extra_in(fold: str) -> re.Match[str] | None:
    """Return the first words that say when somebody was there, or for which items."""
    return EXTRA.search(fold) if _FIGURE.search(fold) else None


def presence_in(words: str) -> Presence:
    """Read "från kl 09.50", "t o m 10.50", "09.10-11.40", "§§ 4–9", "via Teams"."""
    fold = folded(words)
    items = tuple(number for match in _ITEMS.finditer(fold) for number in _item_numbers(match[0]))
    items += tuple(match[1] for match in _LEVELS.finditer(fold))
    return Presence(
        _intervals(words, fold),
        items,
        _REMOTE.search(fold) is not None,
        _SERVING_ALONE.fullmatch(fold.strip()) is not None,
    )


def _item_numbers(words: str) -> list[str]:
    """Return the numbers that "§§ 4-6, 8" names, spans filled in."""
    numbers: list[str] = []
    for part in re.split(r",|och|&", words):
        ends = [int(number) for number in _NUMBERS.findall(part)]
        if len(ends) == 2 and ends[0] < ends[1] < ends[0] + 200:
            numbers += map(str, range(ends[0], ends[1] + 1))
        else:
            numbers += map(str, ends)
    return numbers


def _intervals(words: str, fold: str) -> tuple[Interval, ...]:
    intervals = []
    spans = hours_in(words) or hours_in(_BARE_HOUR.sub(r" kl \1", words))
    for span in spans:
        if span.value.end is not None:
            intervals.append(Interval(span.value.start, span.value.end))
            continue
        before = fold[: span.start] if span.start <= len(fold) else fold
        if _last(_LEAVING, before) > _last(_ARRIVING, before):
            intervals.append(Interval(None, span.value.start))
        elif _last(_ARRIVING, before) >= 0 or sv_layout.CLOCK_SHORT in before:
            intervals.append(Interval(span.value.start, None))
    if len(intervals) == 2 and intervals[0].left is None and intervals[1].arrived is None:
        return (Interval(intervals[0].arrived, intervals[1].left),)
    return tuple(intervals)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)
