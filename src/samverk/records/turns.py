"""Waiting for one's turn: what two processes must not do at the same moment, whatever tables they touch."""

import hashlib

from django.db import connection


def take_turn(name: str, *, beside_others: bool = False) -> None:
    """Wait until nobody else has the turn of this ``name``, and have it until the transaction ends.

    Those who take it ``beside_others`` have it together, and keep out only whoever wants it alone. Nothing is done on
    SQLite, where a transaction that may write is alone from its beginning.
    """
    assert connection.in_atomic_block, "a turn ends with its transaction"
    if connection.vendor != "postgresql":
        return
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    statement = "SELECT pg_advisory_xact_lock_shared(%s)" if beside_others else "SELECT pg_advisory_xact_lock(%s)"
    with connection.cursor() as cursor:
        cursor.execute(statement, [number])


def turn_of_content(sha256: str) -> str:
    """Return the turn of those who store this content, beside each other, and of whoever removes it, alone."""
    return f"content {sha256}"
