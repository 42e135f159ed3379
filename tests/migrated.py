"""A migrated SQLite database, made once for all runs that have the same migrations: making it takes half a minute."""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def migrated_database() -> Path:
    """Return where the migrated database lies; of several processes one makes it, and the others wait."""
    place = Path(tempfile.gettempdir()) / f"samverk-tests-{os.getuid()}-{_state()}.sqlite3"
    with Path(f"{place}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists():
            _make(place)
    return place


def pour(source: Path, target: str) -> sqlite3.Connection:
    """Fill the database in memory that ``target`` names, and return what keeps it there."""
    keeper = sqlite3.connect(target, uri=True)
    with closing(sqlite3.connect(source)) as made:
        made.backup(keeper)
    return keeper


def _state() -> str:
    """Return a hash of everything that the migrated database depends on."""
    found = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for path in sorted((ROOT / "src").rglob("migrations/*.py")):
        found.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return found.hexdigest()[:20]


def _make(place: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        subprocess.run(
            [sys.executable, "-m", "samverk.site", "django", "migrate", "--noinput", "--verbosity", "0"],
            cwd=ROOT,
            env=kept | {"SAMVERK_DATA_DIR": folder, "PYTHONPATH": str(ROOT / "src")},
            check=True,
        )
        with closing(sqlite3.connect(f"{folder}/samverk.sqlite3")) as made:
            made.execute(f"VACUUM INTO '{place}.unfinished'")
    os.replace(f"{place}.unfinished", place)
