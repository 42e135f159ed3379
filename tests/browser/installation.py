"""An installation as its operator has it: a folder, a database, the commands that people type, and a web server."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.running import wait_until_it_answers
from tests.house.files import ROOT
from tests.migrated import migrated_database


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@dataclass(frozen=True)
class Installation:
    """``database`` is its address, empty for the file in ``folder``; letters go to ``mail_port`` of this machine."""

    folder: Path
    mail_port: int
    database: str = ""
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Run a command of the house; return how it ended, and what it said."""
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "samverk.site", *map(str, words)],
            env=self._environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def done(self, *words: str | Path) -> None:
        """Run a command that has to go well."""
        code, said = self.run(*words)
        assert code == 0, said

    def work(self) -> None:
        """Do what waits in the background, letters too."""
        self.done("worker", "--batch")

    @contextlib.contextmanager
    def served(self) -> Iterator[None]:
        """Let the house answer at its address."""
        options = ["--worker-class", "gthread", "--workers", "1", "--threads", "6", "--log-level", "error"]
        command = [sys.executable, "-m", "gunicorn", "samverk.site.wsgi", "--bind", f"127.0.0.1:{self.port}"]
        process = subprocess.Popen([*command, *options], env=self._environment(), cwd=ROOT)
        try:
            wait_until_it_answers(self.port, process)
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        said = {
            "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
            "PYTHONPATH": str(ROOT / "src"),
            "SAMVERK_DATA_DIR": str(self.folder),
            "SAMVERK_ADDRESS": self.address,
            "SAMVERK_MAIL_URL": f"smtp://127.0.0.1:{self.mail_port}?tls=no",
        }
        return kept | said | ({"DATABASE_URL": self.database} if self.database else {})


def empty_folder(folder: Path) -> Path:
    """Return a folder of an installation whose tables are there, in a file, and hold nothing."""
    folder.mkdir(parents=True)
    shutil.copy(migrated_database(), folder / "samverk.sqlite3")
    return folder
