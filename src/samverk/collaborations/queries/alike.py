"""Entries that may be the same collaboration under two names."""

from collections.abc import Collection
from itertools import combinations

from samverk.collaborations.models import Collaboration
from samverk.directory.naming import name_key
from samverk.search.words import clean, words_of

# Two names are alike when so much of the shorter one's words stands in the other.
ENOUGH = 0.75
SHORTEST = 3


def alike(entries: Collection[Collaboration]) -> list[tuple[Collaboration, Collaboration]]:
    """Return the pairs whose names, now or also, are alike; ``names`` of the entries must have been fetched.

    A name is alike another if it is the other's initials, or if most of its words stand in it.
    """
    names = {entry.pk: [entry.name, *(name.name for name in entry.names.all())] for entry in entries}
    return [
        (first, second)
        for first, second in combinations(sorted(entries, key=lambda entry: (entry.sort_key, entry.pk)), 2)
        if any(_alike(one, other) for one in names[first.pk] for other in names[second.pk])
    ]


def _alike(one: str, other: str) -> bool:
    if name_key(one) == name_key(other):
        return True
    first, second = _words(one), _words(other)
    if _initials(first) in second or _initials(second) in first:
        return True
    shorter, longer = sorted((set(first), set(second)), key=len)
    return len(shorter) > 1 and len(shorter & longer) / len(shorter) >= ENOUGH


def _words(name: str) -> list[str]:
    return words_of(clean(name))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words) if len(words) >= SHORTEST else "\0"
