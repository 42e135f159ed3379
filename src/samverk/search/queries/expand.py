"""The forms in which a word that is asked for stands in the texts, looked up in the vocabulary."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from django.db.backends.utils import CursorWrapper

from samverk.search.analysis import analyse, fold
from samverk.search.engines.expression import AnyOf
from samverk.search.engines.tables import COUNTS
from samverk.search.visibility import Visibility

# Every form costs an engine something; beyond these, forms are rare, and the answer says that there are more hits.
MOST_FORMS = 3_000


class Tier(IntEnum):
    """How near a form in a text is to the word that was asked for, the nearest first."""

    EXACT = 0
    LEMMA = 1
    PART = 2
    FOLDED = 3


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one word that the asker may see, the nearest and most frequent first.

    ``entries`` is how many entries hold the word itself in any inflection, or at least its nearest forms. Of the
    forms, ``compounds`` are those that were found only because they are made of one of ``parts``.
    """

    tiers: Mapping[str, Tier]
    entries: int
    are_all: bool = True
    parts: Mapping[str, Tier] = field(default_factory=dict)
    compounds: frozenset[str] = frozenset()

    def up_to(self, tier: Tier) -> AnyOf | None:
        """Return the forms that are as near as ``tier``, or ``None`` if there are none."""
        near = [form for form, own in self.tiers.items() if own <= tier]
        if not near:
            return None
        compounds = tuple(form for form in near if form in self.compounds)
        parts = tuple(sorted(part for part, own in self.parts.items() if own <= tier)) if compounds else ()
        return AnyOf(tuple(form for form in near if form not in self.compounds), parts, compounds)


def forms_of(
    cursor: CursorWrapper, shelf: str, words: Collection[str], allowed: Collection[Visibility]
) -> dict[str, Forms]:
    """Return the forms of each of ``words``, without those that only hidden entries hold."""
    vocabulary = _Vocabulary(cursor, shelf, allowed)
    keys = {word: _keys(word) for word in words}
    folded = {word: {fold(key) for key in keys[word]} for word in words}
    near = vocabulary.near(set().union(*keys.values()), set().union(*folded.values()))
    of_folded = {word: _lemmas_folded(near, keys[word], folded[word]) for word in words}
    near |= vocabulary.near(set().union(*of_folded.values()), set())
    parts = vocabulary.made_of(set().union(*keys.values(), *of_folded.values()))
    return {word: _forms(word, near, parts, keys[word], folded[word], of_folded[word]) for word in words}


@dataclass(frozen=True, slots=True)
class _Known:
    lemma: str
    folded: str
    folded_lemma: str
    entries: int


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    cursor: CursorWrapper
    shelf: str
    allowed: Collection[Visibility]

    @property
    def entries(self) -> str:
        """Return the SQL for the number of entries with a word ``w`` that the asker may see."""
        return "(" + " + ".join(f"w.{COUNTS[visibility]}" for visibility in sorted(self.allowed)) + ")"

    def near(self, keys: Collection[str], folded: Collection[str]) -> dict[str, _Known]:
        """Return the words that are one of ``keys`` or its inflection, or look like ``folded`` without dots."""
        asked = [("word", sorted(keys)), ("lemma", sorted(keys)), ("folded", sorted(folded))]
        asked += [("folded_lemma", sorted(folded))]
        selects = [
            f"""SELECT w.word, w.lemma, w.folded, w.folded_lemma, {self.entries} FROM search_word_{self.shelf} AS w
            WHERE w.{column} IN ({", ".join(["%s"] * len(values))}) AND {self.entries} > 0"""  # noqa: S608
            for column, values in asked
            if values
        ]
        if not selects:
            return {}
        self.cursor.execute(" UNION ".join(selects), [value for _, values in asked for value in values])
        return {word: _Known(*columns) for word, *columns in self.cursor.fetchall()}

    def made_of(self, parts: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """Return for each of ``parts`` the compounds that it is a part of, each with its number of entries."""
        self.cursor.execute(
            f"""SELECT p.part, w.word, {self.entries} FROM search_part_{self.shelf} AS p
            JOIN search_word_{self.shelf} AS w ON w.word = p.word
            WHERE p.part IN ({", ".join(["%s"] * len(parts))}) AND {self.entries} > 0""",  # noqa: S608
            sorted(parts),
        )
        found: dict[str, list[tuple[str, int]]] = {}
        for part, word, entries in self.cursor.fetchall():
            found.setdefault(part, []).append((word, entries))
        return found


def _keys(word: str) -> set[str]:
    """Return ``word`` and its base form, and both without hyphens."""
    plain = word.replace("-", "") if word[0].isalpha() else word
    return {word, analyse(word).lemma, plain, analyse(plain).lemma}


def _lemmas_folded(near: Mapping[str, _Known], keys: Collection[str], folded: Collection[str]) -> set[str]:
    """Return the base forms of the words that are alike only without their dots."""
    alike = (known for word, known in near.items() if word not in keys and known.lemma not in keys)
    return {known.lemma for known in alike if known.folded in folded or known.folded_lemma in folded}


def _forms(
    word: str,
    near: Mapping[str, _Known],
    parts: Mapping[str, Sequence[tuple[str, int]]],
    keys: Collection[str],
    folded: Collection[str],
    of_folded: Collection[str],
) -> Forms:
    found: dict[str, tuple[Tier, int]] = {}

    def note(form: str, tier: Tier, entries: int) -> None:
        if form not in found or tier < found[form][0]:
            found[form] = (tier, entries)

    for form, known in near.items():
        if form == word:
            note(form, Tier.EXACT, known.entries)
        elif form in keys or known.lemma in keys:
            note(form, Tier.LEMMA, known.entries)
        elif known.folded in folded or known.folded_lemma in folded or known.lemma in of_folded:
            note(form, Tier.FOLDED, known.entries)
    near_forms = set(found)
    asked_parts = dict.fromkeys(sorted(of_folded), Tier.FOLDED) | dict.fromkeys(sorted(keys), Tier.PART)
    for part, tier in asked_parts.items():
        for compound, entries in parts.get(part, ()):
            note(compound, tier, entries)
    return _nearest(found, frozenset(found.keys() - near_forms), asked_parts)


def _nearest(found: Mapping[str, tuple[Tier, int]], compounds: frozenset[str], parts: Mapping[str, Tier]) -> Forms:
    order = sorted(found, key=lambda form: (found[form][0], -found[form][1], form))
    kept = order[:MOST_FORMS]
    own = [found[form][1] for form in kept if found[form][0] <= Tier.LEMMA]
    entries = sum(own) or sum(found[form][1] for form in kept)
    tiers = {form: found[form][0] for form in kept}
    return Forms(tiers, entries, len(kept) == len(order), parts, compounds)
