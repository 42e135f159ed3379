"""Where a stored file is named without a foreign key: by its hash or its public id, in text or in JSON."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import CharField, JSONField, Model, Q, TextField
from django.db.models.functions import Cast

from samverk.preservation.document_type import Rows
from samverk.records.models import StoredFile

# What only tells that a file was there, or holds no file: it keeps none.
KEEPS_NO_FILE = {
    "records.TrailEntry.detail": "the trail tells what was done, whether or not the file is still there",
    "registry.EntryFile.sha256": "the entry points at the file as long as it is kept, and afterwards tells its hash",
    "disclosures.LogEntry.told": "the log tells what was done, whether or not the file is still there",
    "disclosures.HandedOut.sha256": "it points at the file as long as it is kept, and afterwards tells its hash",
    "preservation.LeftFile.sha256": "it tells what became of the file",
}
# Places in a text, by far the most of all JSON; no file is among them.
QUOTES = frozenset({"quotes", "fact_quotes", "background_quotes"})


def is_named(stored: StoredFile) -> bool:
    """Return whether any row of any room names the file. Whatever is not known to keep no file is asked."""
    return any(_names(model, column, stored) for model, column in _places())


def _places() -> Iterator[tuple[type[Model], CharField[str, str] | JSONField]]:
    for model in apps.get_models():
        if not model.__module__.startswith("samverk.") or model is StoredFile:
            continue
        for column in model._meta.local_concrete_fields:
            if f"{model._meta.label}.{column.name}" in KEEPS_NO_FILE or column.name in QUOTES:
                continue
            if isinstance(column, JSONField) or (isinstance(column, CharField) and "sha256" in column.name):
                yield model, column


def _names(model: type[Model], column: CharField[str, str] | JSONField, stored: StoredFile) -> bool:
    rows: Rows = model._base_manager.all()
    if isinstance(column, CharField):
        return bool(rows.filter(**{column.name: stored.sha256}).exists())
    said = Q(as_text__contains=stored.sha256) | Q(as_text__contains=stored.public_id)
    return bool(rows.annotate(as_text=Cast(column.name, TextField())).filter(said).exists())
