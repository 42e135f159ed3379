"""A migrated database, made once for all runs that have the same migrations: making it takes half a minute."""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from tests.at_once import address_of_server

ROOT = Path(__file__).resolve().parent.parent


def migrated_database() -> Path:
    """Return where the migrated database lies; of several processes one makes it, and the others wait."""
    place = Path(tempfile.gettempdir()) / f"samverk-tests-{os.getuid()}-{_state()}.sqlite3"
    with _alone(place):
        if not place.exists():
            _make(place)
    return place


def migrated_template(connection: BaseDatabaseWrapper) -> str:
    """Return the name of a migrated database on the PostgreSQL of ``connection``, from which others are copied."""
    name = f"samverk_migrated_{_state()}"
    with _alone(Path(tempfile.gettempdir()) / f"{name}-{os.getuid()}"), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'samverk\\_migrated\\_%'")
        known = {str(row[0]) for row in cursor.fetchall()}
        if name not in known:
            for other in known:
                # Another run may be copying it just now: then that one stays.
                with suppress(DatabaseError):
                    cursor.execute(f'DROP DATABASE "{other}"')
            cursor.execute(f'CREATE DATABASE "{name}_unfinished"')
            _migrate({"DATABASE_URL": address_of_server(connection, f"{name}_unfinished")})
            cursor.execute(f'ALTER DATABASE "{name}_unfinished" RENAME TO "{name}"')
    return name


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    with Path(f"{place}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def pour(source: Path, target: str) -> sqlite3.Connection:
    """Fill the database in memory that ``target`` names, and return what keeps it there."""
    keeper = sqlite3.connect(target, uri=True)
    pour_into(keeper, source)
    return keeper


def pour_into(target: sqlite3.Connection, source: Path) -> None:
    """Let ``target`` hold what lies in ``source``, and nothing else."""
    with closing(sqlite3.connect(source)) as made:
        made.backup(target)


def _state() -> str:
    """Return a hash of everything that the migrated database depends on."""
    found = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    sources = ROOT / "src"
    for path in sorted([*sources.rglob("migrations/*.py"), *sources.rglob("guards.py")]):
        found.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return found.hexdigest()[:20]


def _make(place: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _migrate({"SAMVERK_DATA_DIR": folder})
        with closing(sqlite3.connect(f"{folder}/samverk.sqlite3")) as made:
            made.execute(f"VACUUM INTO '{place}.unfinished'")
    os.replace(f"{place}.unfinished", place)


def _migrate(settings: dict[str, str]) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "samverk.site", "django", "migrate", "--noinput", "--verbosity", "0"],
            cwd=ROOT,
            env=kept | {"SAMVERK_DATA_DIR": folder, "PYTHONPATH": str(ROOT / "src")} | settings,
            check=True,
        )
