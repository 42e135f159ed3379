"""The original's text, cut where facts begin and end, so that a page can mark the words that each fact claims."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact's hold on the text: ``fact`` is its id on the page, ``start`` to ``end`` the characters it quotes."""

    fact: str
    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of the original that belong to one fact, or to none (``fact`` empty).

    ``is_first`` tells whether these are the first words of the fact: there its anchor stands.
    """

    words: str
    start: int
    fact: str = ""
    kind: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line of the original. ``page`` is set on the first line of a page."""

    number: int
    page: int | None
    segments: tuple[Segment, ...]


def marked_lines(text: str, claims: Sequence[Claim], pages: Iterable[int] = ()) -> Iterator[MarkedLine]:
    """Yield the lines of ``text`` with their segments; where claims overlap, the shorter one is shown.

    ``pages`` holds the offsets at which the second and later pages begin, in order.
    """
    owners = _owners(len(text), claims)
    coming, last = deque(pages), 1
    seen: set[int] = set()
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        page = 1 if number == 1 else None
        while coming and coming[0] <= start + len(line):
            coming.popleft()
            last += 1
            page = last
        yield MarkedLine(number, page, tuple(_segments(line, start, owners, claims, seen)))
        start += len(line) + 1


def _owners(length: int, claims: Sequence[Claim]) -> list[int]:
    """Return for every character the index of the shortest claim that covers it, or -1."""
    owners = [-1] * length
    for index in sorted(range(len(claims)), key=lambda index: claims[index].start - claims[index].end):
        start, end = claims[index].start, min(claims[index].end, length)
        owners[start:end] = [index] * max(0, end - start)
    return owners


def _segments(line: str, start: int, owners: list[int], claims: Sequence[Claim], seen: set[int]) -> Iterator[Segment]:
    at = 0
    for owner, run in groupby(owners[start : start + len(line)]):
        words = line[at : at + sum(1 for _ in run)]
        if owner < 0:
            yield Segment(words, start + at)
        else:
            claim = claims[owner]
            yield Segment(words, start + at, claim.fact, claim.kind, is_first=owner not in seen)
            seen.add(owner)
        at += len(words)
