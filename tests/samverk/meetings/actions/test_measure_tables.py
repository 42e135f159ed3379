"""The database knows how large the register is."""

import pytest
from django.db import connection

from samverk.meetings.actions.measure_tables import measure_tables
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from samverk.publishing.published import CITIZENS, clauses
from tests.factories import make_clauses

pytestmark = pytest.mark.django_db


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL measures by itself, and explains otherwise")
def test_the_newest_clauses_are_found_by_meeting_and_not_by_reading_all() -> None:
    make_clauses(300)

    measure_tables()

    plan = registered_clauses(clauses(CITIZENS), Wanted())[:50].explain()
    assert "meeting_in_order" in plan
    assert "SCAN meetings_clause" not in plan
