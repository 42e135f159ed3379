"""Entries that are about the same as a text: found by its rarest words, compared by all of them."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from samverk.search.engines.expression import Expression
from samverk.search.likeness import likeness, telling_words
from samverk.search.queries.expand import Tier, forms_of
from samverk.search.queries.kept import shelf_asked
from samverk.search.queries.match import NUMBER, matches
from samverk.search.queries.texts import texts_of
from samverk.search.question import Question

# So many of the text's rarest words are asked for, and so many of the newest entries with each are compared.
WORDS_ASKED = 5
ENTRIES_A_WORD = 40


@dataclass(frozen=True, slots=True)
class Alike:
    """An entry and how alike it is, 0 to 1."""

    public_id: str
    likeness: float


def alike(text: str, question: Question, *, without: Collection[str] = (), least: float = 0.5) -> list[Alike]:
    """Return the entries within the filters of ``question`` that are like ``text``, the most alike first.

    ``without`` are words that say nothing. At most nine queries, however much is kept.
    """
    words = telling_words(text, without)
    with connection.cursor() as cursor:
        shelf = shelf_asked(cursor)
        if shelf is None or not words:
            return []
        forms = forms_of(cursor, shelf, sorted(words), question.allowed)
        rarest = sorted((word for word in forms if forms[word].tiers), key=lambda word: (forms[word].entries, word))
        numbers: set[int] = set()
        for word in rarest[:WORDS_ASKED]:
            near = forms[word].up_to(Tier.LEMMA)
            if near is not None:
                found = matches(cursor, shelf, Expression((near,)), question, at_most=ENTRIES_A_WORD)
                numbers.update(match[NUMBER] for match in found)
        texts = texts_of(cursor, shelf, sorted(numbers))
    ranked = (Alike(kept.public_id, _likeness(words, kept.title, kept.words, without)) for kept in texts.values())
    return sorted((one for one in ranked if one.likeness >= least), key=lambda one: (-one.likeness, one.public_id))


def _likeness(words: Collection[str], title: str, text: str, without: Collection[str]) -> float:
    """Compare with the clause's own words and with its heading: either alone may say what it is about."""
    return max(likeness(words, telling_words(part, without)) for part in (f"{title} {text}", text, title))
