"""How alike two texts are: the share of their telling words, in base form, that they have in common."""

from collections.abc import Collection

from samverk.search.analysis import analyse
from samverk.search.lexicon import STOP_WORDS
from samverk.search.words import clean, words_of

SHORTEST = 3


def telling_words(text: str, without: Collection[str] = ()) -> frozenset[str]:
    """Return the base forms of the words of ``text`` that say what it is about: no numbers, none of ``without``."""
    lemmas = {word: analyse(word).lemma for word in words_of(clean(text)) if word.isalpha() or "-" in word}
    return frozenset(
        lemma
        for word, lemma in lemmas.items()
        if len(word) >= SHORTEST and word not in STOP_WORDS and word not in without and lemma not in without
    )


def likeness(one: Collection[str], other: Collection[str]) -> float:
    """Return how much of the shorter text stands in the other, 0 to 1; two words at least must, or nothing does.

    A text of one telling word is alike where the other holds it.
    """
    first, second = frozenset(one), frozenset(other)
    shared = len(first & second)
    shorter = min(len(first), len(second))
    return shared / shorter if shared >= min(2, shorter) and shorter else 0.0
