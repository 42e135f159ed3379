"""Telling the database how large the register has become."""

from django.db import connection

from samverk.meetings.models import Attendance, Clause, ClauseAct, ClauseAddressee, Item, Meeting


def measure_tables() -> None:
    """Let the database count its rows anew.

    Without it SQLite takes every table for equally large, and reads all clauses to show the latest fifty. PostgreSQL
    would notice by itself, but minutes after a large import.
    """
    with connection.cursor() as cursor:
        for model in (Meeting, Item, Clause, ClauseAct, ClauseAddressee, Attendance):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
