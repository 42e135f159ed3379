"""What the database itself refuses to change: plans that were adopted, frozen lists, what became of each thing."""

from typing import Any

from django.db import connections

from samverk.registry.guards import ALL, install

FROZEN = {
    "preservation_planversion": ALL,
    "preservation_planrow": ALL,
    "preservation_disposal": "public_id, type_key, row_id, as_of, count, proposed_at, proposed_by, proposed_by_account",
    "preservation_listedthing": ALL,
    "preservation_fate": ALL,
    "preservation_protocol": ALL,
}


def after_migration(using: str, **_said: Any) -> None:
    """Put the triggers up once the tables are there."""
    connection = connections[using]
    if set(FROZEN) <= set(connection.introspection.table_names()):
        install(connection, FROZEN)
