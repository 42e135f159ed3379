"""What holds when several processes ask for, make and receive a package at once, and when one of them is killed."""

import signal

import pytest

from samverk.packages.actions import make_package
from samverk.packages.models import Package
from samverk.records.models import StoredFile
from tests.at_once import HANDS, at_once, begun, go
from tests.samverk.packages.making import AT, asked, closed_matter, made, plain_matter
from tests.samverk.packages.opening import place_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime
from django.conf import settings
from samverk.accounts.models import User
from samverk.matters.models import Matter
from samverk.packages.actions import ask_for_package, make_package, note_receipt
from samverk.packages.models import Package
at = datetime(2026, 3, 20, 9, 30, tzinfo=UTC)
by = User.objects.get(email="arkiv@samverk.example")
matter = Matter.objects.get()
package = Package.objects.first()
"""


@pytest.fixture(autouse=True)
def shared_files(settings, tmp_path):
    """Let the other processes find the files of this one."""
    settings.MEDIA_ROOT = str(tmp_path / "files")


def test_asked_for_at_once_it_is_one_package_that_somebody_makes(tmp_path):
    closed_matter()
    act = "print(*ask_for_package(matter, 'zip', despite_open=False, at=at, by=by))"

    got = at_once(PREPARE, act, tmp_path)

    name = got[0].split()[0]
    assert got == [f"{name} False"] * (HANDS - 1) + [f"{name} True"]


def test_made_at_once_it_is_one_file(tmp_path):
    asked(plain_matter())
    act = "print(make_package(package.pk, at=at), Package.objects.get().stored_file.sha256)"

    got = at_once(PREPARE, act, tmp_path)

    assert len(set(got)) == 1
    assert got[0].startswith("ready ")


def test_received_at_once_it_is_noted_once(tmp_path):
    made(plain_matter())
    act = "note_receipt(package, on=date(2026, 3, 20), reference=str(number), at=at, by=by); print('done')"

    assert at_once(PREPARE, act, tmp_path) == ["done"] + ["receipt-noted"] * (HANDS - 1)


def test_killed_on_the_way_nothing_half_is_left_and_it_is_made_anew(tmp_path):
    package = asked(closed_matter())
    files = StoredFile.objects.count()
    act = """
import os, tempfile
os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(dir=settings.MEDIA_ROOT)
from samverk.packages.packing import containers
def killed(package, file, tell):
    assert os.listdir(os.environ["TMPDIR"]) == []
    file.write(b"half")
    file.flush()
    print("half", flush=True)
    os.kill(os.getpid(), 9)
containers.WRITERS["zip"] = (killed, "application/zip")
make_package(package.pk, at=at)
"""

    hand = begun(PREPARE, act, tmp_path)
    go(hand)
    said = hand.communicate(timeout=60)[0]

    assert (said.strip(), hand.returncode) == ("half", -signal.SIGKILL)
    assert StoredFile.objects.count() == files
    assert Package.objects.get().state == "queued"
    assert make_package(package.pk, at=AT) == "ready"
    assert place_of(Package.objects.get()).read_bytes()[:2] == b"PK"
