"""The search: a question in, a page of hits out, the same on both engines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import connection
from django.db.backends.utils import CursorWrapper

from samverk.search.answer import Answer, FacetName, Hit, Term, TermKind
from samverk.search.engines.expression import Expression
from samverk.search.entry import Kind, Label
from samverk.search.placing import day_of
from samverk.search.queries.excerpt import excerpt, marked
from samverk.search.queries.expand import Forms, forms_of
from samverk.search.queries.facets import Names, chosen_in, facets_of
from samverk.search.queries.kept import names_of, shelf_asked
from samverk.search.queries.match import BODY, KIND, NUMBER, ORGANISATIONS, Match, matches
from samverk.search.queries.parse import parsed
from samverk.search.queries.rank import Looked, looked_for, ranked
from samverk.search.queries.suggest import spelt_alike
from samverk.search.queries.texts import Text, texts_of
from samverk.search.queries.wanted import expression_for, nearest_first
from samverk.search.question import Question

# Beyond so many hits they are no longer counted, and the answer says that there are more.
MOST_COUNTED = 10_000
# So many of the nearest hits are ranked; those after them come newest first.
MOST_RANKED = 100


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question understood, and the shelf that it is put to."""

    cursor: CursorWrapper
    shelf: str
    question: Question
    terms: tuple[Term, ...]
    forms: Mapping[str, Forms]

    @property
    def expression(self) -> Expression | None:
        return expression_for(self.terms, self.forms)

    @property
    def is_only_filters(self) -> bool:
        question = self.question
        return not self.terms and bool(any(chosen_in(question).values()) or question.first_on or question.last_on)

    def matches(self, expression: Expression | None, at_most: int, without: FacetName | None = None) -> list[Match]:
        return matches(self.cursor, self.shelf, expression, self.question, at_most=at_most, without=without)


def find(question: Question) -> Answer:
    """Return the page that ``question`` asks for; every question has an answer, if an empty one."""
    with connection.cursor() as cursor:
        while True:
            shelf = shelf_asked(cursor)
            answer = _answer(cursor, shelf, question) if shelf else Answer(terms=parsed(question.words))
            # A shelf is emptied once another is asked: what was read from it meanwhile may be half of it.
            if shelf == shelf_asked(cursor):
                return answer


def _answer(cursor: CursorWrapper, shelf: str, question: Question) -> Answer:
    terms = parsed(question.words)
    if not question.allowed:
        return Answer(terms=terms)
    heard = tuple(term for term in terms if not term.is_ignored)
    words = sorted({term.words[0] for term in heard if term.kind is TermKind.WORD})
    forms = forms_of(cursor, shelf, words, question.allowed) if words else {}
    asked = _Asked(cursor, shelf, question, heard, forms)
    if asked.expression is None and not asked.is_only_filters:
        return Answer(terms=terms, suggestion=_suggestion(asked))
    found = asked.matches(asked.expression, MOST_COUNTED + 1)
    if not found:
        return Answer(terms=terms, suggestion=_suggestion(asked))
    return replace(_found(asked, found), terms=terms)


def _found(asked: _Asked, found: Sequence[Match]) -> Answer:
    question = asked.question
    is_exact = len(found) <= MOST_COUNTED and all(forms.are_all for forms in asked.forms.values())
    found = found[:MOST_COUNTED]
    looked = looked_for([term for term in asked.terms if not term.is_excluded], asked.forms)
    size = max(1, question.size)
    pages = -(-len(found) // size)
    page = min(max(1, question.page), pages)
    shown = _in_order(asked, found, looked, (page - 1) * size, page * size)
    counted = _counted(asked, found)
    names = _names(asked, counted)
    hits = tuple(_hits(asked, shown, looked, names))
    return Answer(hits, len(found), is_exact, facets_of(counted, question, names), page=page, pages=pages)


def _in_order(asked: _Asked, found: Sequence[Match], looked: Looked, start: int, end: int) -> list[Match]:
    """Return the hits from ``start`` to ``end``: the ranked ones first, then the others as they were found."""
    candidates = _candidates(asked, found)
    if not asked.terms or start >= len(candidates):
        ranks = list(candidates)
    else:
        ranks = ranked(texts_of(asked.cursor, asked.shelf, list(candidates)), looked)
    first = [candidates[number] for number in ranks[start:end]]
    skipped = max(0, start - len(candidates))
    rest = [match for match in found if match[NUMBER] not in candidates] if end > len(candidates) else []
    return first + rest[skipped : skipped + end - start - len(first)]


def _candidates(asked: _Asked, found: Sequence[Match]) -> dict[int, Match]:
    """Return the hits to rank, by number: all if they are few, else the newest of the nearest."""
    if len(found) <= MOST_RANKED or asked.expression is None:
        return {match[NUMBER]: match for match in found[:MOST_RANKED]}
    nearest: dict[int, Match] = {}
    for expression in nearest_first(asked.terms, asked.forms):
        if expression == asked.expression:
            break
        for match in asked.matches(expression, MOST_RANKED):
            if len(nearest) < MOST_RANKED:
                nearest.setdefault(match[NUMBER], match)
        if len(nearest) == MOST_RANKED:
            return nearest
    for match in found:
        if len(nearest) == MOST_RANKED:
            break
        nearest.setdefault(match[NUMBER], match)
    return nearest


def _counted(asked: _Asked, found: Sequence[Match]) -> dict[FacetName, Sequence[Match]]:
    """Return for each facet what it counts: what was found, or would be without its own filter."""
    chosen = chosen_in(asked.question)
    return {
        name: asked.matches(asked.expression, MOST_COUNTED, without=name) if chosen[name] else found
        for name in FacetName
    }


def _names(asked: _Asked, counted: Mapping[FacetName, Sequence[Match]]) -> Names:
    values = {match[BODY] for match in counted[FacetName.BODY]}
    for listed in {match[ORGANISATIONS] for match in counted[FacetName.ORGANISATION]}:
        values.update(listed.split())
    return names_of(asked.cursor, values)


def _hits(asked: _Asked, shown: Sequence[Match], looked: Looked, names: Names) -> list[Hit]:
    texts = texts_of(asked.cursor, asked.shelf, [match[NUMBER] for match in shown])
    return [_hit(match, texts[match[NUMBER]], looked, names) for match in shown if match[NUMBER] in texts]


def _hit(match: Match, text: Text, looked: Looked, names: Names) -> Hit:
    body = match[BODY]
    return Hit(
        kind=Kind(match[KIND]),
        public_id=text.public_id,
        part=text.part,
        title=marked(text.title, looked),
        excerpt=excerpt(text.words, looked),
        on=day_of(match[NUMBER]),
        body=Label(body, names.get((FacetName.BODY, body), body)) if body else None,
    )


def _suggestion(asked: _Asked) -> str | None:
    """Return the question with the words nobody has replaced, if it then finds something."""
    instead: list[str] = []
    for term in asked.terms:
        words = " ".join(term.words)
        if term.kind is TermKind.WORD and not term.is_excluded and not asked.forms[words].tiers:
            near = spelt_alike(asked.cursor, asked.shelf, words, asked.question.allowed)
            if near is None:
                return None
            words = near
        instead.append(_as_typed(term, words))
    suggestion = " ".join(instead)
    terms = parsed(suggestion)
    if terms == asked.terms or not terms:
        return None
    forms = forms_of(asked.cursor, asked.shelf, _single_words(terms), asked.question.allowed)
    expression = expression_for(terms, forms)
    return suggestion if expression is not None and asked.matches(expression, 1) else None


def _single_words(terms: Sequence[Term]) -> list[str]:
    return sorted({term.words[0] for term in terms if term.kind is TermKind.WORD})


def _as_typed(term: Term, words: str) -> str:
    typed = {TermKind.WORD: words, TermKind.PHRASE: f'"{words}"', TermKind.PREFIX: f"{words}*"}[term.kind]
    return f"-{typed}" if term.is_excluded else typed
