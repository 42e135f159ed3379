"""Words for those who act: an office, a body or a group, alone or as last part of a compound."""

from functools import lru_cache

from minutebook.lexicon import sv_actors

_FORMS = frozenset(noun + ending for noun in sv_actors.ACTOR_NOUNS for ending in sv_actors.ACTOR_ENDINGS)
_SHORTEST, _LONGEST = min(map(len, _FORMS)), max(map(len, _FORMS))


@lru_cache(maxsize=20_000)
def is_actor_noun(word: str) -> bool:
    """Tell whether the word ends in a word for an actor ("HR-chefsnätverket", "räddningscheferna")."""
    folded = word.lower()
    starts = range(max(0, len(folded) - _LONGEST), len(folded) - _SHORTEST + 1)
    return not _FORMS.isdisjoint([folded[start:] for start in starts])
