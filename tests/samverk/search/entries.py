"""Entries to search in: a small archive, made up."""

from datetime import date
from typing import Any

from samverk.search.answer import Answer
from samverk.search.entry import Entry, Kind, Label
from samverk.search.queries.find import find
from samverk.search.question import Question
from samverk.search.visibility import Visibility

DIRECTORS = Label("direktorer", "Direktörsgruppen")
BOARD = Label("styrelsen", "Styrelsen")
HARBOUR = Label("hamnby", "Hamnby kommun")
OAK = Label("ekby", "Ekby kommun")


def clause(public_id: str, words: str, **changes: Any) -> Entry:
    """Return a public clause of 26 January 2018 that says ``words``."""
    values: dict[str, Any] = {
        "kind": Kind.CLAUSE,
        "public_id": public_id,
        "title": "",
        "words": words,
        "visibility": Visibility.PUBLIC,
        "on": date(2018, 1, 26),
    }
    return Entry(**(values | changes))


def found(words: str, **changes: Any) -> list[str]:
    """Return the public ids of the hits for ``words``, in order."""
    return ids(find(Question(words, **changes)))


def ids(answer: Answer) -> list[str]:
    """Return the public ids of the hits, in order."""
    return [hit.public_id for hit in answer.hits]


def marks(words: str) -> list[list[str]]:
    """Return what is marked in the excerpts of the hits for ``words``."""
    return [[segment.text for segment in hit.excerpt if segment.is_marked] for hit in find(Question(words)).hits]
