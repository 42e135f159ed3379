"""Entries to search in: a small archive, made up."""

from datetime import date

from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility

DIRECTORS = Label("direktorer", "Kommundirektörsgruppen")
BOARD = Label("styrelsen", "Styrelsen")
HARBOUR = Label("hamnby", "Hamnby kommun")


def clause(public_id: str, words: str, **changes: object) -> Entry:
    """Return a public clause of 26 January 2018 that says ``words``."""
    values: dict[str, object] = {
        "kind": Kind.CLAUSE,
        "public_id": public_id,
        "title": "",
        "words": words,
        "visibility": Visibility.PUBLIC,
        "on": date(2018, 1, 26),
    }
    return Entry(**(values | changes))  # type: ignore[arg-type]
