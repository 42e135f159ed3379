"""Setting only what differs, so that doing it again does nothing."""

from collections.abc import Mapping

from django.db.models import Model


def set_changed(row: Model, fields: Mapping[str, object]) -> bool:
    """Set those of ``fields`` that say something and differ; save once; tell whether anything changed.

    ``None``, the empty text, ``False`` and the kind "other" say nothing, and never overwrite what is known.
    """
    changed = {name: value for name, value in fields.items() if _says(value) and getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save()
    return bool(changed)


def _says(value: object) -> bool:
    return bool(value) and value != "other"
