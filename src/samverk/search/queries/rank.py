"""The order of hits, reckoned here alike for both engines.

First the words side by side as they were typed; then the nearer form before the further (as typed, inflected, part of
a compound, without dots); then by weight as in BM25: rare words, often, in short texts, in the title; then the newer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from samverk.search.answer import Term, TermKind
from samverk.search.queries.expand import Forms, Tier
from samverk.search.queries.texts import Text
from samverk.search.words import words_of

WEIGHTS = {Tier.EXACT: 1.0, Tier.LEMMA: 0.8, Tier.PART: 0.5, Tier.FOLDED: 0.3}
IN_TITLE = 2.0
# BM25's own constants; a clause has some thirty words, the background of an item some hundreds.
SATURATION, LENGTH_SHARE, USUAL_LENGTH = 1.2, 0.6, 60
# A word's rarity is reckoned against an archive of this many entries.
MANY_ENTRIES = 1_000_000


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for in a text: the terms in which a form counts, and how near it is to each of them.

    ``marked`` are the forms that are marked wherever they stand; the words of phrases are not among them.
    """

    terms: Sequence[Term]
    forms: Mapping[str, Sequence[tuple[int, Tier]]]
    beginnings: Sequence[tuple[int, str]]
    rarity: Sequence[float]
    side_by_side: Sequence[str]
    marked: frozenset[str]


def looked_for(terms: Sequence[Term], forms: Mapping[str, Forms]) -> Looked:
    """Return what makes a text a better hit for ``terms``."""
    places: dict[str, list[tuple[int, Tier]]] = {}
    for place, term in enumerate(terms):
        if term.kind is TermKind.WORD:
            for form, tier in forms[term.words[0]].tiers.items():
                places.setdefault(form, []).append((place, tier))
        elif term.kind is TermKind.PHRASE:
            places.setdefault(term.words[0], []).append((place, Tier.EXACT))
    beginnings = [(place, term.words[0]) for place, term in enumerate(terms) if term.kind is TermKind.PREFIX]
    counts = [forms[term.words[0]].entries if term.kind is TermKind.WORD else 1_000 for term in terms]
    rarity = [log(1 + MANY_ENTRIES / max(1, count)) for count in counts]
    words = [term.words[0] for term in terms if term.kind is TermKind.WORD]
    single = frozenset(form for word in words for form in forms[word].tiers)
    return Looked(terms, places, beginnings, rarity, words if len(words) > 1 else (), single)


def ranked(texts: Mapping[int, Text], looked: Looked) -> list[int]:
    """Return the numbers of ``texts``, the best hit first."""
    return sorted(texts, key=lambda number: (*_rank(texts[number], looked), number))


def _rank(text: Text, looked: Looked) -> tuple[bool, int, float]:
    title, words = words_of(text.title), words_of(text.words)
    nearest = [Tier.FOLDED] * len(looked.terms)
    often = [0.0] * len(looked.terms)
    for stretch, weight in ((title, IN_TITLE), (words, 1.0)):
        for place, tier in _found(stretch, looked):
            nearest[place] = min(nearest[place], tier)
            often[place] += weight * WEIGHTS[tier]
    length = 1 - LENGTH_SHARE + LENGTH_SHARE * (len(title) + len(words)) / USUAL_LENGTH
    shares = (count * (SATURATION + 1) / (count + SATURATION * length) for count in often)
    score = sum(rarity * share for rarity, share in zip(looked.rarity, shares, strict=True))
    apart = bool(looked.side_by_side) and not any(_holds(stretch, looked.side_by_side) for stretch in (title, words))
    return apart, sum(nearest), -round(score, 6)


def _found(words: Sequence[str], looked: Looked) -> list[tuple[int, Tier]]:
    forms = looked.forms
    found = [pair for word in words if word in forms for pair in forms[word]]
    for place, letters in looked.beginnings:
        exact = words.count(letters)
        found += [(place, Tier.EXACT)] * exact
        found += [(place, Tier.LEMMA)] * (sum(word.startswith(letters) for word in words) - exact)
    return found


def _holds(words: Sequence[str], asked: Sequence[str]) -> bool:
    """Tell whether ``words`` hold ``asked`` side by side."""
    first, length = asked[0], len(asked)
    return any(word == first and words[place : place + length] == asked for place, word in enumerate(words))
