"""The condition of the house: what it needs, what it would use, and what is missing."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from samverk.accounts.models import User
from samverk.site.actions.task_workers import SILENCE
from samverk.site.models import TaskWorker

LITTLE_SPACE = 1_000_000_000


class State(StrEnum):
    """``MISSING`` is something to do without; ``BROKEN`` is not."""

    GOOD = "good"
    MISSING = "missing"
    BROKEN = "broken"


@dataclass(frozen=True)
class Remark:
    """One thing about the house, in one sentence."""

    state: State
    sentence: str


def condition(*, at: datetime) -> Iterator[Remark]:
    """Yield one remark on each thing that running the house depends on."""
    yield _data_folder()
    database = _database()
    yield database
    if database.state == State.GOOD:
        yield _users()
        yield _workers(at)
    yield _text_recognition()
    yield _old_formats()
    yield _public_face()


def _data_folder() -> Remark:
    free = shutil.disk_usage(settings.DATA_DIR).free
    if free < LITTLE_SPACE:
        return Remark(State.BROKEN, f"There is only {free // 1_000_000} MB of space left in {settings.DATA_DIR}.")
    return Remark(State.GOOD, f"Files are kept in {settings.DATA_DIR}, where {free // 1_000_000_000} GB are left.")


def _database() -> Remark:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except OperationalError as error:
        return Remark(State.BROKEN, f"The database does not answer: {str(error).strip()}")
    if waiting:
        return Remark(State.BROKEN, 'The database is not of this version; run "samverk init".')
    version = ".".join(str(part) for part in connection.get_database_version())
    return Remark(State.GOOD, f"The database is {connection.display_name} {version}, and of this version.")


def _users() -> Remark:
    administrators = User.objects.filter(role=User.Role.ADMINISTRATOR, is_active=True).count()
    if not administrators:
        return Remark(State.MISSING, 'Nobody is an administrator; "samverk user add" makes one.')
    return Remark(State.GOOD, f"{administrators} of {User.objects.count()} users may administer.")


def _workers(at: datetime) -> Remark:
    alive = TaskWorker.objects.filter(seen_at__gte=at - SILENCE).count()
    if not alive:
        return Remark(State.MISSING, "No background worker has been seen in the last two minutes.")
    return Remark(State.GOOD, f"{alive} background workers were seen in the last two minutes.")


def _text_recognition() -> Remark:
    if not shutil.which("tesseract"):
        return Remark(State.MISSING, "Tesseract is not installed; scans are kept, but not read.")
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False, timeout=20)  # noqa: S607 - found on the path, as when it reads
    if "swe" not in (listed.stdout + listed.stderr).split():
        return Remark(State.MISSING, "Tesseract has no Swedish (tesseract-ocr-swe); scans are kept, but not read.")
    return Remark(State.GOOD, "Tesseract with Swedish reads scans.")


def _old_formats() -> Remark:
    if not shutil.which("soffice"):
        return Remark(State.MISSING, "LibreOffice is not installed; .doc and .rtf are kept, but not read.")
    return Remark(State.GOOD, "LibreOffice opens .doc and .rtf.")


def _public_face() -> Remark:
    hosts = ", ".join(settings.ALLOWED_HOSTS)
    if settings.DEBUG:
        return Remark(State.BROKEN, "SAMVERK_DEBUG is on: errors show the inside of the house to everybody.")
    if not settings.HTTPS:
        return Remark(State.MISSING, f"The house answers to {hosts} without https; set SAMVERK_HTTPS once it is there.")
    return Remark(State.GOOD, f"The house answers to {hosts} by https.")
