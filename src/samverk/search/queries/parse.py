"""A question as typed, understood: words, "exact phrases", beginnings*, and what is -not wanted."""

import re

from samverk.search.answer import Term, TermKind
from samverk.search.lexicon import STOP_WORDS
from samverk.search.words import GROUPED, SPACES, clean, words_of

LONGEST_QUESTION = 500
MOST_TERMS = 12
SHORTEST_BEGINNING = 2
QUOTES = '"“”„«»'
PART = re.compile(rf"(?P<minus>(?<!\S)-)?(?:[{QUOTES}](?P<phrase>[^{QUOTES}]*)[{QUOTES}]|(?P<chunk>[^\s{QUOTES}]+))")


def parsed(question: str) -> tuple[Term, ...]:
    """Return the terms of ``question`` in order, each once, of a long question only the first.

    Stop words are ignored where something else is asked for as well.
    """
    text = clean(question[:LONGEST_QUESTION])
    text = GROUPED.sub(lambda match: SPACES.sub("", match.group()), text)
    terms = list(dict.fromkeys(term for match in PART.finditer(text) for term in _terms(match)))[:MOST_TERMS]
    terms = _signs_with_numbers(terms)
    if any(not term.is_excluded and not _is_stop_word(term) for term in terms):
        terms = [_ignored(term) if _is_stop_word(term) and not term.is_excluded else term for term in terms]
    return tuple(terms)


def _terms(match: re.Match[str]) -> list[Term]:
    excluded = match["minus"] is not None
    chunk = match["chunk"] or ""
    words = words_of(match["phrase"] or chunk)
    if not words:
        return []
    if match["phrase"] is not None or (excluded and len(words) > 1):
        return [Term(TermKind.PHRASE if len(words) > 1 or not chunk else TermKind.WORD, tuple(words), excluded)]
    kinds = [TermKind.WORD] * len(words)
    if chunk.endswith("*") and len(words[-1]) >= SHORTEST_BEGINNING:
        kinds[-1] = TermKind.PREFIX
    return [Term(kind, (word,), excluded) for kind, word in zip(kinds, words, strict=True)]


def _signs_with_numbers(terms: list[Term]) -> list[Term]:
    """Return ``terms`` with "§" and the number after it as one phrase: apart, they say nothing."""
    joined: list[Term] = []
    for term in terms:
        before = joined[-1] if joined else None
        if before is not None and before.words == ("§",) and term.words[0][0].isdigit() and len(term.words) == 1:
            joined[-1] = Term(TermKind.PHRASE, ("§", *term.words), before.is_excluded)
        else:
            joined.append(term)
    return joined


def _is_stop_word(term: Term) -> bool:
    return term.kind is TermKind.WORD and term.words[0] in STOP_WORDS


def _ignored(term: Term) -> Term:
    return Term(term.kind, term.words, term.is_excluded, is_ignored=True)
