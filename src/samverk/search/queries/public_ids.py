"""Which things hold some words, for lists that filter by words and show rows of their own."""

from django.db import connection
from django.db.backends.utils import CursorWrapper

from samverk.search.answer import TermKind
from samverk.search.queries.expand import forms_of
from samverk.search.queries.kept import shelf_asked
from samverk.search.queries.match import NUMBER, matches
from samverk.search.queries.parse import parsed
from samverk.search.queries.texts import public_ids_of
from samverk.search.queries.wanted import expression_for
from samverk.search.question import Question


def public_ids(question: Question, *, at_most: int) -> list[str]:
    """Return the public ids of what ``question`` finds, the newest first, without ranking or counting."""
    with connection.cursor() as cursor:
        while True:
            shelf = shelf_asked(cursor)
            ids = _public_ids(cursor, shelf, question, at_most) if shelf and question.allowed else []
            if shelf == shelf_asked(cursor):
                return list(dict.fromkeys(ids))


def _public_ids(cursor: CursorWrapper, shelf: str, question: Question, at_most: int) -> list[str]:
    terms = tuple(term for term in parsed(question.words) if not term.is_ignored)
    words = sorted({term.words[0] for term in terms if term.kind is TermKind.WORD})
    forms = forms_of(cursor, shelf, words, question.allowed) if words else {}
    expression = expression_for(terms, forms)
    if expression is None:
        return []
    found = matches(cursor, shelf, expression, question, at_most=at_most)
    return public_ids_of(cursor, shelf, [match[NUMBER] for match in found])
