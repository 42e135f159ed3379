"""People who use the running house at once, each in a browser of their own."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from django.test import Client
from playwright.sync_api import Locator, Page

from samverk.accounts.models import User
from tests.browser.running import running_house, shared_database

# How busy the machine is says nothing about the pages.
PATIENCE = 60_000


@dataclass
class House:
    """A running house: ``work`` does what waits in the background, ``turn_back`` lets a meeting have begun before."""

    address: str
    folder: Path
    database: str
    open_page: Callable[..., Page]
    sessions: dict[int, str] = field(default_factory=dict)

    def person(self, user: User, *, width: int = 1280, **options: Any) -> Page:
        page = self.open_page(width, **options)
        page.set_default_timeout(PATIENCE)
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": self.sessions[user.pk], "url": self.address}
        page.context.add_cookies([cookie])
        return page

    def go(self, page: Page, path: str) -> None:
        page.goto(self.address + path)

    def work(self) -> None:
        command = [sys.executable, "-W", "ignore", "-m", "samverk.site", "worker", "--batch"]
        subprocess.run(command, env=self._environment(), check=True, capture_output=True, timeout=300)

    def turn_back(self, public_id: str, *, to: datetime) -> None:
        """Let the meeting be of the day ``to`` and have been opened at that moment, as if the clock had been turned."""
        opened = to.astimezone(UTC)
        parts = urlsplit(self.database)
        if parts.scheme == "sqlite":
            with contextlib.closing(sqlite3.connect(parts.path, timeout=60)) as connection, connection:
                connection.execute(
                    "UPDATE meetings_meeting SET held_on = ?, opened_at = ? WHERE public_id = ?",
                    (to.date().isoformat(), opened.strftime("%Y-%m-%d %H:%M:%S"), public_id),
                )
            return
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute(
                "UPDATE meetings_meeting SET held_on = %s, opened_at = %s WHERE public_id = %s",
                (to.date(), opened, public_id),
            )

    def _environment(self) -> dict[str, str]:
        return {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
            "PYTHONPATH": "src",
            "DATABASE_URL": self.database,
            "SAMVERK_DATA_DIR": str(self.folder),
        }


@contextlib.contextmanager
def house_of(users: list[User], folder: Path, open_page: Callable[..., Page]) -> Iterator[House]:
    """Serve what the test has stored until now, with a session for each of ``users``."""
    sessions = {}
    for user in users:
        client = Client()
        client.force_login(user)
        sessions[user.pk] = client.cookies[settings.SESSION_COOKIE_NAME].value
    with running_house(folder) as address:
        database = shared_address(folder)
        yield House(address, folder, database, open_page, sessions)


def shared_address(folder: Path) -> str:
    """Return where the running house keeps its rows, without copying anything again."""
    file = folder / "shared.sqlite3"
    return f"sqlite:///{file}" if file.exists() else shared_database(folder)


def form_to(page: Page, ending: str) -> Locator:
    """Return the form that is sent to an address with this ending, whatever fold it lies in."""
    page.evaluate("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true })")
    return page.locator(f'form[action$="{ending}"]').first
