"""What the database itself refuses to change: the log, what was handed out, and what was decided."""

from typing import Any

from django.db import connections

from samverk.registry.guards import ALL, install

FROZEN = {
    "disclosures_logentry": ALL,
    "disclosures_decision": ALL,
    "disclosures_handedout": "public_id, asked_id, document_id, name, sha256, is_masked, at",
    "disclosures_documentrequest": "public_id, body_id, channel, received_at, received_on, entry_id",
}


def after_migration(using: str, **_said: Any) -> None:
    """Put the triggers up once the tables are there."""
    connection = connections[using]
    if set(FROZEN) <= set(connection.introspection.table_names()):
        install(connection, FROZEN)
