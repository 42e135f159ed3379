"""The same expression in the languages of both engines."""

import pytest

from samverk.search.engines import postgresql, sqlite
from samverk.search.engines.expression import AnyOf, Beginning, Expression, Sequence

NETWORK = AnyOf(("nätverk", "nätverket"))


@pytest.mark.parametrize(
    ("expression", "in_fts5", "in_tsquery"),
    [
        (Expression((NETWORK,)), '("nätverk" OR "nätverket")', "('nätverk' | 'nätverket')"),
        (
            Expression((NETWORK, Sequence(("21", "kr")))),
            '("nätverk" OR "nätverket") AND "21 kr"',
            "('nätverk' | 'nätverket') & ('21' <-> 'kr')",
        ),
        (Expression((Beginning("traf"),)), '"traf"*', "'traf':*"),
        (
            Expression((NETWORK,), (AnyOf(("a",)), AnyOf(("b",)))),
            '(("nätverk" OR "nätverket")) NOT (("a") OR ("b"))',
            "('nätverk' | 'nätverket') & !(('a') | ('b'))",
        ),
    ],
)
def test_an_expression_is_said(expression: Expression, in_fts5: str, in_tsquery: str) -> None:
    assert (sqlite.said(expression), postgresql.said(expression)) == (in_fts5, in_tsquery)
