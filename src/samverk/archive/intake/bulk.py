"""Updating many rows at once."""

from collections.abc import Sequence

from django.db.models import Model


def store_again(rows: Sequence[Model], fields: Sequence[str]) -> None:
    """Store ``fields`` of rows of one model that are there already, every row with all its columns at hand.

    One insertion that gives way to what is there costs a tenth of the CASE expressions of ``bulk_update``.
    """
    if rows:
        manager = type(rows[0])._default_manager
        manager.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=fields)
