"""Questions that nobody in good faith would ask are answered all the same."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samverk.search.actions.index import put
from samverk.search.queries.find import find
from samverk.search.question import Question
from tests.samverk.search.entries import clause

pytestmark = pytest.mark.django_db
# However long the question, it is worded in so much SQL.
QUERIES = 12
CHARACTERS = 20_000
OPERATORS = st.sampled_from(
    [
        '"',
        "'",
        "*",
        "(",
        ")",
        ":",
        "^",
        "-",
        "--",
        "NEAR(",
        "AND",
        "OR",
        "NOT",
        "words:",
        "|",
        "&",
        "!",
        "<->",
        "\\",
        ";",
    ]
)
SIGNS = st.sampled_from(
    ["\x00", "🙂", "%", "§", "_", "{", "}", "$1", "%s", "tacka", "åäö", "1 000", "\ud7ff", " ", "\n"]
)


@pytest.fixture
def archive() -> None:
    """Put one clause into the index."""
    put([clause("a", "tacka nätverket för 21 kr")])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=80), st.lists(st.one_of(OPERATORS, SIGNS, st.text(max_size=4))).map("".join)))
@example('"')
@example('"" -"" *')
@example("tacka*-")
@example("-" * 500)
@example("och i att")
@example("*" * 10_000)
@example("tacka " * 2_000)
@example("x" * 10_000)
@example("a* b* c* d* e* f*")
def test_every_question_has_an_answer(archive: None, words: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        answer = find(Question(words))

    assert answer.total in {0, 1}
    assert len(asked) <= QUERIES
    assert sum(len(query["sql"]) for query in asked) < CHARACTERS


@pytest.mark.parametrize("page", [-1, 0, 10**9])
def test_a_page_that_is_none_is_the_nearest_one(archive: None, page: int) -> None:
    assert find(Question("tacka", page=page)).page == 1
