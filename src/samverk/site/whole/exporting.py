"""Writing the whole installation as open files."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
from samverk.site.whole.errors import NotExported
from samverk.site.whole.manifest import FORMAT, README, Listed, Manifest, hash_of, migrations_made, write_manifest
from samverk.site.whole.tables import kept_models, lines_of, name_of

UNFINISHED = ".unfinished"
# What an export says of itself to whoever opens it in fifty years.
README_WORDS = Path(__file__).parent / "readme.txt"


@dataclass(frozen=True, slots=True)
class Exported:
    """How much an export holds."""

    tables: int
    rows: int
    files: int


def export_whole(folder: Path) -> Exported:
    """Write the installation into ``folder``, as it is at one moment; nothing lies there before all of it does.

    Raises ``NotExported`` for a folder that holds something, and where a stored file is lost or damaged.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotExported(f"{folder} holds something already. Choose an empty folder, or one that is not there yet.")
    unfinished = folder.with_name(folder.name + UNFINISHED)
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True, mode=0o700)
    with _one_moment():
        tables = [_write_table(unfinished, model) for model in kept_models()]
        files = [_write_file(unfinished, sha256) for sha256 in _hashes()]
        rooms = {model._meta.app_label for model in kept_models()}
        migrations = migrations_made(rooms)
    keys = list(_write_authority(unfinished))
    shutil.copyfile(README_WORDS, unfinished / README)
    listed = sorted([*tables, *files, *keys], key=lambda one: one.path)
    write_manifest(unfinished, Manifest(FORMAT, version("samverk"), migrations, tuple(listed)))
    if folder.exists():
        folder.rmdir()
    os.replace(unfinished, folder)
    return Exported(len(tables), sum(table.rows for table in tables), len(files))


@contextmanager
def _one_moment() -> Iterator[None]:
    """Read everything as it is at one moment, while others go on writing."""
    if connection.in_atomic_block:
        yield
        return
    if connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    # Django's own transactions keep other writers waiting from their first word on; this one only reads.
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _write_table(folder: Path, model: type) -> Listed:
    path = f"tables/{name_of(model)}.jsonl"
    (folder / "tables").mkdir(exist_ok=True)
    found = hashlib.sha256()
    size = rows = 0
    with (folder / path).open("wb") as stream:
        for line in lines_of(model):
            written = f"{line}\n".encode()
            stream.write(written)
            found.update(written)
            size += len(written)
            rows += 1
    return Listed(path, found.hexdigest(), size, rows)


def _hashes() -> Iterator[str]:
    yield from StoredFile.objects.order_by("sha256").values_list("sha256", flat=True).iterator()


def _write_file(folder: Path, sha256: str) -> Listed:
    source = stored_path(sha256)
    path = f"files/{sha256[:2]}/{sha256}"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    if not source.is_file():
        raise NotExported(f"The stored file {sha256} is lost: {source} is not there. Restore it from a backup first.")
    shutil.copyfile(source, folder / path)
    found, size = hash_of(folder / path)
    if found != sha256:
        raise NotExported(f"The stored file {sha256} is damaged. Restore {source} from a backup first.")
    return Listed(path, sha256, size)


def _write_authority(folder: Path) -> Iterator[Listed]:
    """Take along the root of the house: without it nobody knows any more who approved what."""
    home = settings.SIGNING.authority_dir
    for source in sorted(home.rglob("*.pem")) if home.is_dir() else ():
        path = f"authority/{source.relative_to(home)}"
        (folder / path).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copyfile(source, folder / path)
        os.chmod(folder / path, 0o600)
        sha256, size = hash_of(folder / path)
        yield Listed(path, sha256, size)
