"""What holds when people sign at once, and when a process is killed in the middle, on a database that is shared."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from pyhanko.pdf_utils.reader import PdfFileReader

from samverk.signing.pdf.fields import fields_of
from tests.samverk.signing.making import document

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
SIGNERS = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, datetime
from samverk.accounts.entering.confirming import Confirmation
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import ExpectedSigner, Will, open_request, refuse_to_sign, sign
from samverk.signing.models import Signature, SignatureRequest, Signer, Validation
from samverk.signing.services.platform import PlatformService
number = int(sys.argv[1])
at = datetime.now(UTC)
def mine():
    signer = Signer.objects.select_related("user", "request__shown").order_by("pk")[number]
    return signer, Will(signer.request.shown.sha256, Confirmation(signer.user_id, "totp", at))
"""
SCENE = """
users = [User.objects.create(email=f"{one}@samverk.example", name=f"Person {one}") for one in range(%d)]
content = open(sys.argv[2], "rb").read()
signers = [ExpectedSigner(user=user) for user in users]
open_request(content, title="Protokoll", signers=signers, at=at, by=None, in_parallel=True)
"""
READY = """
print("ready", flush=True)
sys.stdin.readline()
"""
SIGN = """
signer, will = mine()
try:
    sign(signer, PlatformService(), will, at=at, by=signer.user)
    print("signed")
except RuleBroken as refused:
    print(refused.code)
"""
SIGN_OR_REFUSE = """
signer, will = mine()
try:
    if number == 0:
        refuse_to_sign(signer, reason="Fel bilaga", at=at, by=signer.user)
        print("refused")
    else:
        sign(signer, PlatformService(), will, at=at, by=signer.user)
        print("signed")
except RuleBroken as refused:
    print(refused.code)
"""
KILLED = """
import os, signal
from importlib import import_module
module, name = sys.argv[3].split(":")
holder = import_module(module)
while "." in name:
    first, _, name = name.partition(".")
    holder = getattr(holder, first)
def killed(*args, **kwargs):
    if sys.argv[4] == "after":
        original(*args, **kwargs)
    os.kill(os.getpid(), signal.SIGKILL)
original = getattr(holder, name)
setattr(holder, name, killed)
signer, will = mine()
sign(signer, PlatformService(), will, at=at, by=signer.user)
"""
TELL = """
request = SignatureRequest.objects.select_related("current", "shown").get()
signed = Signer.objects.filter(state="signed").count()
print(request.state, request.revision, signed, Signature.objects.count(), Validation.objects.count())
print(request.current.sha256)
"""


@pytest.fixture
def house(tmp_path):
    """Return a function that runs a program in a process of the house, whose database and files others share."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        address = f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    else:
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(tmp_path / "shared.sqlite3")) as copy:
            connection.connection.backup(copy)
        address = f"sqlite:///{tmp_path}/shared.sqlite3"
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address,
        "SAMVERK_DATA_DIR": str(tmp_path),
    }

    def begun(program, *words):
        command = [sys.executable, "-c", BEGIN + program, *map(str, words)]
        return subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    return begun


@pytest.fixture
def scene(house, tmp_path):
    """Return a function that opens a request that so many are to sign at once."""

    def opened(signers):
        place = tmp_path / "protokoll.pdf"
        place.write_bytes(document())
        program = house(SCENE % signers, 0, place)
        assert program.communicate(timeout=60)[1] == ""

    return opened


def told(house):
    state, sha256 = house(TELL, 0).communicate(timeout=60)[0].splitlines()
    return state, sha256


def stored(folder: Path, sha256: str) -> bytes:
    return (folder / "files" / sha256[:2] / sha256[2:4] / sha256).read_bytes()


def at_once(house, program, count):
    processes = [house(READY + program, number) for number in range(count)]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate(timeout=120)[0].strip() for process in processes]


def test_nobody_who_signs_at_once_loses_their_signature(house, scene, tmp_path):
    scene(SIGNERS)

    answers = at_once(house, SIGN, SIGNERS)

    state, sha256 = told(house)
    content = stored(tmp_path, sha256)
    signed = answers.count("signed")
    # Each either has signed, or was told; at least the quickest has signed.
    assert set(answers) <= {"signed", "signed-meanwhile"}
    assert signed >= 1
    assert state == f"{'completed' if signed == SIGNERS else 'open'} {signed} {signed} {signed} {signed}"
    assert len(fields_of(content).signed) == signed
    assert len(PdfFileReader(BytesIO(content)).embedded_signatures) == signed


def test_who_presses_twice_has_signed_once(house, scene):
    scene(1)

    answers = at_once(house, SIGN, 1)
    again = at_once(house, SIGN, 1)

    assert (answers, again) == (["signed"], ["signing-over"])


def test_a_refusal_and_signatures_at_once_leave_one_answer(house, scene):
    scene(2)

    answers = at_once(house, SIGN_OR_REFUSE, 2)

    state, _sha256 = told(house)
    assert sorted(answers) in (["refused", "signed"], ["refused", "signing-over"], ["refused", "signed-meanwhile"])
    assert state.split()[0] == "refused"
    assert int(state.split()[1]) == answers.count("signed")


PLACES = [
    ("samverk.signing.actions.sign:_content_to_sign", "after"),
    ("samverk.signing.services.platform:issue", "after"),
    ("samverk.signing.actions.sign:_sound", "after"),
    ("samverk.signing.actions.sign:store_file", "before"),
    ("samverk.signing.actions.sign:store_file", "after"),
    ("samverk.signing.actions.sign:kept_finding", "before"),
    ("samverk.signing.actions.sign:kept_finding", "after"),
    ("samverk.signing.actions.sign:_complete", "after"),
]


@pytest.mark.parametrize(("place", "when"), PLACES, ids=[f"{when} {place.partition(':')[2]}" for place, when in PLACES])
def test_a_kill_in_the_middle_leaves_the_old_file_and_lets_it_be_signed_again(house, scene, tmp_path, place, when):
    scene(1)
    before = told(house)

    killed = house(KILLED, 0, "-", place, when)
    killed.communicate(timeout=60)

    assert killed.returncode == -signal.SIGKILL
    assert told(house) == before
    assert stored(tmp_path, before[1]).startswith(document())
    assert at_once(house, SIGN, 1) == ["signed"]
    assert told(house)[0] == "completed 1 1 1 1"


def test_a_kill_after_all_is_stored_leaves_the_new_file(house, scene, tmp_path):
    scene(1)

    killed = house(KILLED, 0, "-", "samverk.signing.models.signer:Signer.refresh_from_db", "before")
    killed.communicate(timeout=60)

    state, sha256 = told(house)
    assert state == "completed 1 1 1 1"
    assert fields_of(stored(tmp_path, sha256)).signed == ("Signature1",)
