"""The board: one sight of all obligations at a time."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from samverk.followup.models import Obligation
from samverk.followup.queries.holders import nobody_answers
from samverk.followup.queries.obligations import late, running, without_deadline

State = Obligation.State
Rows = QuerySet[Obligation]

SIGHTS: dict[str, Callable[[Rows, date], Rows]] = {
    "late": lambda rows, today: late(rows, today).order_by("due_on", "id"),
    "no-deadline": lambda rows, today: without_deadline(rows).order_by("id"),
    "nobody": lambda rows, today: nobody_answers(rows, today).order_by("id"),
    # One state, so that the index gives the rows in their order: what is reported has a sight of its own.
    "open": lambda rows, today: rows.filter(state=State.OPEN).order_by("due_on", "id"),
    "reported": lambda rows, today: rows.filter(state=State.REPORTED).order_by("due_on", "id"),
    "proposed": lambda rows, today: rows.filter(state=State.PROPOSED).order_by("-clause__meeting__held_on", "id"),
    "provisional": lambda rows, today: running(rows.filter(is_provisional=True)),
    "settled": lambda rows, today: rows.filter(state__in=(State.ACCEPTED, State.WITHDRAWN, State.SUPERSEDED)).order_by(
        "-settled_at", "-id"
    ),
}


def sight(rows: Rows, asked: Mapping[str, Any], today: date) -> Rows:
    """Return those of ``rows`` that are asked for: by sight, who owes, the body that decided, and what it decided."""
    if asked.get("organisation"):
        rows = rows.filter(organisation=asked["organisation"])
    if asked.get("body"):
        rows = rows.filter(clause__meeting__body=asked["body"])
    if asked.get("act"):
        rows = rows.filter(clause__verb_class=asked["act"])
    return SIGHTS[asked.get("show") or "open"](rows, today)
