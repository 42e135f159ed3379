"""How one reading of a meeting differs from another, told so that a person can read it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from minutebook.model.minutes import Minutes
from samverk.meetings.registering.matching import ALIKE, likeness, normal_words

FACTS = ("title", "body", "number", "date", "start", "end", "place", "next_meeting")
Difference = dict[str, Any]


def difference(old: Minutes, new: Minutes) -> Difference:
    """Return what differs: ``facts``, ``items``, ``clauses`` and ``people``, each only where something does.

    Words that differ in capitals, punctuation or line breaks alone are the same.
    """
    told = {
        "facts": _facts(old, new),
        "items": _texts([item.title for item in old.items], [item.title for item in new.items]),
        "clauses": _texts(clause_texts(old), clause_texts(new)),
        "people": _texts(_people(old), _people(new)),
    }
    return {name: differing for name, differing in told.items() if differing}


def clause_texts(minutes: Minutes) -> list[str]:
    """Return the texts of all clauses, in the order of the items."""
    under_items = [clause.text for item in minutes.items for clause in item.clauses]
    return under_items + [clause.text for clause in minutes.unnumbered_clauses]


def shared(old: Minutes, new: Minutes) -> float:
    """Return the share of item titles and clauses that both have, of those of the longer, 0 to 1.

    1 if neither has any, so that the day and the body alone decide.
    """
    one, other = _said(old), _said(new)
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 1.0


def _said(minutes: Minutes) -> Counter[str]:
    return Counter(normal_words(text) for text in (*(item.title for item in minutes.items), *clause_texts(minutes)))


def _facts(old: Minutes, new: Minutes) -> list[dict[str, str | None]]:
    rows = []
    for name in FACTS:
        before, after = (getattr(minutes, name) for minutes in (old, new))
        was, became = (str(fact.value) if fact else None for fact in (before, after))
        if normal_words(was or "") != normal_words(became or ""):
            rows.append({"field": name, "old": was, "new": became})
    return rows


def _people(minutes: Minutes) -> list[str]:
    return [
        f"{attendee.name}, {attendee.organisation or ''}, {attendee.section}".replace(", ,", ",")
        for attendee in minutes.attendees
    ]


def _texts(old: Sequence[str], new: Sequence[str]) -> dict[str, list[Any]]:
    """Return which texts were added, removed and reworded; a text is reworded if most of its words stayed."""
    before, after = _without(old, new), _without(new, old)
    reworded = []
    for text in list(after):
        nearest = max(before, key=lambda candidate: likeness(candidate, text), default=None)
        if nearest is not None and likeness(nearest, text) >= ALIKE:
            reworded.append({"old": nearest, "new": text})
            before.remove(nearest)
            after.remove(text)
    told: dict[str, list[Any]] = {"added": after, "removed": before, "changed": reworded}
    return {name: rows for name, rows in told.items() if rows}


def _without(texts: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return those of ``texts`` that ``others`` lacks, counting repeats."""
    there = Counter(normal_words(text) for text in others)
    left = []
    for text in texts:
        key = normal_words(text)
        if there[key]:
            there[key] -= 1
        else:
            left.append(text)
    return left
