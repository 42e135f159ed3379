"""Which clauses hold the words that a reader types, as the index knows them."""

from collections.abc import Collection

from samverk.publishing.published import Audience
from samverk.search.entry import Kind
from samverk.search.queries.public_ids import public_ids
from samverk.search.question import Question
from samverk.search.visibility import FOR_EVERYBODY, FOR_KEEPERS, FOR_STAFF, Visibility

# Whoever finds more than this looks for too common a word to read on by hand.
MOST = 1000


def allowed(audience: Audience) -> frozenset[Visibility]:
    """Return what of the index ``audience`` may find."""
    if audience.sees_confidential:
        return FOR_KEEPERS
    return FOR_STAFF if audience.sees_unpublished else FOR_EVERYBODY


def clauses_with_words(audience: Audience, words: str) -> Collection[str] | None:
    """Return the public ids of the clauses that hold ``words``, the newest ``MOST``; ``None`` if none were typed."""
    if not words.strip():
        return None
    return public_ids(Question(words=words, allowed=allowed(audience), kinds=(Kind.CLAUSE,)), at_most=MOST)
