"""What every test may ask of the machine: programs that are there or not."""

import asyncio
import functools
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_django
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings as property_tests

from samverk.disclosures.guards import FROZEN as LOGGED
from samverk.preservation.guards import FROZEN as DISPOSED
from samverk.registry import guards
from tests.migrated import migrated_database, migrated_template, pour, pour_into

# No test asserts a time: how long an example takes says how busy the machine is.
property_tests.register_profile("house", deadline=None)
property_tests.load_profile("house")

OIDC = Path(__file__).parent / "oidc"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: pytest_django.DjangoDbBlocker
) -> Iterator[None]:
    """Begin with a migrated database, so that no run waits for all migrations again."""
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = migrated_template(connection)
        yield
        return
    keeper = pour(migrated_database(), connection.creation._get_test_db_name())
    yield
    keeper.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Fill the database anew after a test that commits, where that is quicker than to empty each of its tables."""
    if connection.vendor == "sqlite":
        source = migrated_database()
        if hasattr(connection, "_test_serialized_contents"):
            del connection._test_serialized_contents

        def filled_anew(_self: TransactionTestCase) -> None:
            connection.ensure_connection()
            pour_into(connection.connection, source)

        TransactionTestCase._fixture_teardown = filled_anew  # type: ignore[method-assign]


@functools.cache
def missing(marker: str) -> str:
    """Return why a test with this marker cannot run here, empty if it can."""
    if marker == "browser" and not browser_path():
        return "there is no Chromium on this machine"
    if marker == "imap" and not dovecot_path():
        return "there is no Dovecot on this machine"
    if marker == "office" and not shutil.which("soffice"):
        return "there is no LibreOffice on this machine"
    if marker == "ocr" and not reads_swedish():
        return "there is no Tesseract with Swedish on this machine"
    if marker == "oidc" and not has_identity_provider():
        return "there is no Node.js with an identity provider on this machine"
    return ""


def browser_path() -> str | None:
    """Return where Chromium is."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def dovecot_path() -> str | None:
    """Return where Dovecot is; Debian puts it where only administrators look."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def reads_swedish() -> bool:
    """Return whether Tesseract is here and knows Swedish."""
    if not shutil.which("tesseract"):
        return False
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "swe" in (known.stdout + known.stderr).split()


def has_identity_provider() -> bool:
    """Return whether the identity provider of ``tests/oidc`` can be run; it is fetched if it is not there yet."""
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    if not (OIDC / "node_modules" / ".package-lock.json").exists():
        subprocess.run(["npm", "ci"], cwd=OIDC, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return (OIDC / "node_modules" / ".package-lock.json").exists()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what cannot run here, with its reason."""
    for item in items:
        for marker in ("browser", "imap", "office", "ocr", "oidc"):
            if item.get_closest_marker(marker) and (reason := missing(marker)):
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was left out, so that nobody takes it for tested."""
    reasons = {str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])}
    for reason in sorted(reasons):
        terminalreporter.write_line(f"Left out: {reason.removeprefix('Skipped: ')}.")


@pytest.fixture(autouse=True)
def no_loop_of_a_browser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a test that comes after one with a browser run a loop of its own: Playwright's goes on in this thread."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


@pytest.fixture(autouse=True)
def registers_can_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the database of a test that commits be emptied after it: registers and logs refuse to lose anything."""
    marker = request.node.get_closest_marker("django_db")
    if marker is None or not marker.kwargs.get("transaction") or connection.vendor == "sqlite":
        yield
        return
    request.getfixturevalue("_django_db_helper")
    for frozen in (guards.FROZEN, LOGGED, DISPOSED):
        guards.install(connection, frozen)
    yield
    for frozen in (guards.FROZEN, LOGGED, DISPOSED):
        guards.remove(connection, frozen)
