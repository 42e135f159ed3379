"""Asking an engine which entries hold what is wanted, within the filters and what the asker may see."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.db import connection
from django.db.backends.utils import CursorWrapper

from samverk.search.answer import FacetName
from samverk.search.engines import engine_of
from samverk.search.engines.engine import Holding
from samverk.search.engines.expression import Expression
from samverk.search.placing import FIRST_DAY, LAST_DAY, VISIBILITY_MASK, numbers_between, visibility_bits
from samverk.search.question import Question
from samverk.search.visibility import Visibility

NOTHING = (1, 0)
# A condition of SQL and the values of its parameters.
Condition = tuple[str, Sequence[Any]]


# An entry that was found: its number, and its values to filter by as they are kept. Plain tuples, since thousands of
# them are counted for a page.
Match = tuple[int, str, str, str, str]
NUMBER: Final = 0
KIND: Final = 1
BODY: Final = 2
VERB_CLASSES: Final = 3
ORGANISATIONS: Final = 4


def matches(
    cursor: CursorWrapper,
    shelf: str,
    expression: Expression | None,
    question: Question,
    *,
    at_most: int,
    without: FacetName | None = None,
) -> list[Match]:
    """Return the first entries in the order of their numbers; without an expression, all within the filters.

    ``without`` is a facet whose filter is left out.
    """
    holding = Holding(f"search_entry_{shelf} AS e", "e.id", "", "")
    conditions: list[Condition] = []
    if expression is not None:
        holding = engine_of(connection).holding(shelf, expression)
        conditions.append((holding.condition, [holding.asked]))
    conditions += _filters(question, holding.number, without)
    where = " AND ".join(said for said, _ in conditions) or "true"
    cursor.execute(
        f"""SELECT e.id, e.kind, e.body, e.verb_classes, e.organisations FROM {holding.tables} WHERE {where}
        ORDER BY {holding.number} LIMIT %s""",  # noqa: S608
        [value for _, values in conditions for value in values] + [at_most],
    )
    found: list[Match] = cursor.fetchall()
    return found


def _filters(question: Question, number: str, without: FacetName | None) -> list[Condition]:
    filters: list[Condition] = []
    if question.allowed != frozenset(Visibility):
        bits = sorted(visibility_bits(visibility) for visibility in question.allowed)
        filters.append((f"({number} & {VISIBILITY_MASK}) IN ({_marks(bits) or 'NULL'})", bits))
    if question.first_on or question.last_on:
        filters.append((f"{number} BETWEEN %s AND %s", numbers_between(question.first_on, question.last_on)))
    if question.years and without is not FacetName.YEAR:
        known = [year for year in question.years if FIRST_DAY.year <= year <= LAST_DAY.year]
        spans = [numbers_between(date(year, 1, 1), date(year, 12, 31)) for year in known] or [NOTHING]
        said = " OR ".join([f"{number} BETWEEN %s AND %s"] * len(spans))
        filters.append((f"({said})", [end for span in spans for end in span]))
    for facet, column, values in (
        (FacetName.KIND, "e.kind", question.kinds),
        (FacetName.BODY, "e.body", question.bodies),
    ):
        if values and without is not facet:
            filters.append((f"{column} IN ({_marks(values)})", [str(value) for value in values]))
    for facet, column, values in (
        (FacetName.VERB_CLASS, "e.verb_classes", question.verb_classes),
        (FacetName.ORGANISATION, "e.organisations", question.organisations),
    ):
        if values and without is not facet:
            said = " OR ".join([f"{column} LIKE %s ESCAPE '\\'"] * len(values))
            filters.append((f"({said})", [f"% {_literal(value)} %" for value in values]))
    return filters


def _literal(value: str) -> str:
    """Return ``value`` with nothing that LIKE would take for a wildcard."""
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _marks(values: Sequence[Any]) -> str:
    return ", ".join(["%s"] * len(values))
