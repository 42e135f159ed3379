"""Making an empty installation like the one that was exported."""

import os
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction

from samverk.records.storage import stored_path
from samverk.site.whole.errors import NotRestored
from samverk.site.whole.examining import examined
from samverk.site.whole.exporting import Exported
from samverk.site.whole.manifest import Manifest
from samverk.site.whole.tables import PORTION, Model, columns_of, kept_models, name_of, row_of

UNFINISHED = ".unfinished"


def restore_whole(folder: Path) -> Exported:
    """Take everything from ``folder``, or nothing; what was stopped midway can be done again.

    Files come first: they lie under their hashes, and nobody asks for one that no row names.

    Raises ``NotRestored`` for a damaged export, one of another version, and an installation that is not empty.
    """
    manifest = examined(folder)
    models = {f"tables/{name_of(model)}.jsonl": model for model in kept_models()}
    strange = {one.path for one in manifest.files if one.path.startswith("tables/")} ^ models.keys()
    if strange:
        raise NotRestored(*(f"{path}: this version of Samverk has no such table." for path in sorted(strange)))
    files = _take_files(folder, manifest)
    with transaction.atomic():
        rows = sum(_fill(model, folder / path) for path, model in models.items())
        _set_counters(list(models.values()))
    _take_authority(folder, manifest)
    return Exported(len(models), rows, files)


def _take_files(folder: Path, manifest: Manifest) -> int:
    taken = [one for one in manifest.files if one.path.startswith("files/")]
    for one in taken:
        place = stored_path(one.sha256)
        if not place.exists() or place.stat().st_size != one.size:
            _put(folder / one.path, place)
    return len(taken)


def _take_authority(folder: Path, manifest: Manifest) -> None:
    for one in manifest.files:
        kind, _, path = one.path.partition("/")
        if kind == "authority":
            place = settings.SIGNING.authority_dir / path
            _put(folder / one.path, place)
            os.chmod(place, 0o600)


def _put(source: Path, place: Path) -> None:
    """Copy a file so that it is whole at its place, or not there."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    written = place.with_name(place.name + UNFINISHED)
    with source.open("rb") as reading, written.open("wb") as writing:
        shutil.copyfileobj(reading, writing)
        writing.flush()
        os.fsync(writing.fileno())
    os.replace(written, place)


def _fill(model: Model, path: Path) -> int:
    """Put the rows of one table in, a portion at a time; what refers to what is looked at when all are there."""
    columns = columns_of(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(column.column)) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608  our own names
    count = 0
    with path.open(encoding="utf-8") as lines, connection.cursor() as cursor:
        rows = _rows(columns, lines, path)
        while portion := list(islice(rows, PORTION)):
            cursor.executemany(statement, portion)
            count += len(portion)
    return count


def _rows(columns: list[Any], lines: Any, path: Path) -> Iterator[list[Any]]:
    for number, line in enumerate(lines, 1):
        try:
            yield row_of(columns, line)
        except (ValueError, TypeError, ArithmeticError) as wrong:
            raise NotRestored(f"tables/{path.name}: line {number} is no row of this table.") from wrong


def _set_counters(models: list[Model]) -> None:
    """Let new rows be numbered after those that were put in."""
    statements = connection.ops.sequence_reset_sql(no_style(), models)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
