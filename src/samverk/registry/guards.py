"""Triggers that let nobody change or remove what was entered, on both databases.

Higher rooms hand in tables of their own. A change of a table on SQLite makes the table anew and loses its triggers:
they are put up after every migration.
"""

from collections.abc import Mapping
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

# For each table, the columns that never change; every other may, and no row is ever removed.
ALL = ""
FROZEN = {
    "registry_entry": ALL,
    "registry_entryfile": "public_id, entry_id, position, name, sha256",
    "registry_case": "public_id, register_id, year, number, designation, opened_on, origin",
    "registry_register": "public_id, body_id, begun_at",
}
EMPTYING = "TRUNCATE"
REFUSAL = "what was registered never changes"
FUNCTION = f"""
CREATE OR REPLACE FUNCTION registry_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def install(connection: BaseDatabaseWrapper, frozen: Mapping[str, str] = FROZEN) -> None:
    """Put up every trigger; done twice, it is done once."""
    remove(connection, frozen)
    on_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if on_postgresql:
            cursor.execute(FUNCTION)
        for name, table, event in _triggers(connection, frozen):
            each = "STATEMENT" if event == EMPTYING else "ROW"
            said = f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} "
            refusing = "EXECUTE FUNCTION registry_refuse()"
            if not on_postgresql:
                refusing = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            cursor.execute(said + refusing)


def remove(connection: BaseDatabaseWrapper, frozen: Mapping[str, str] = FROZEN) -> None:
    """Take every trigger away."""
    with connection.cursor() as cursor:
        for name, table, _event in _triggers(connection, frozen):
            place = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{place}")


def missing(connection: BaseDatabaseWrapper, frozen: Mapping[str, str] = FROZEN) -> list[str]:
    """Return the names of the triggers that are not there, or are switched off."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor == "postgresql":
        asked = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    with connection.cursor() as cursor:
        cursor.execute(asked)
        there = {row[0] for row in cursor.fetchall()}
    return [name for name, _table, _event in _triggers(connection, frozen) if name not in there]


def after_migration(using: str, **_said: Any) -> None:
    """Put the triggers up once the tables are there."""
    connection = connections[using]
    if set(FROZEN) <= set(connection.introspection.table_names()):
        install(connection)


def _triggers(connection: BaseDatabaseWrapper, frozen: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return name, table and event of every trigger. PostgreSQL can empty a table without asking for its rows."""
    found = []
    for table, columns in frozen.items():
        found.append((f"{table}_stays", table, "DELETE"))
        found.append((f"{table}_never_changes", table, f"UPDATE OF {columns}" if columns else "UPDATE"))
        if connection.vendor == "postgresql":
            found.append((f"{table}_is_never_emptied", table, EMPTYING))
    return found
