"""What holds when people sign at once, and when a process is killed in the middle, on a database that is shared."""

import signal
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from samverk.accounts.models import User
from samverk.signing.models import Signature, SignatureRequest, Signer, Validation
from samverk.signing.pdf.fields import fields_of
from tests.at_once import alone, at_once, begun, go, take_back
from tests.samverk.signing.making import document, make_request

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
SIGNERS = 4

PREPARE = """
import os, signal
from datetime import UTC, datetime
from pkgutil import resolve_name
from samverk.accounts.entering.confirming import Confirmation
from samverk.signing.actions import Will, refuse_to_sign, sign
from samverk.signing.models import Signer
from samverk.signing.services.platform import PlatformService
at = datetime.now(UTC)
def signs(number):
    signer = signer_of(number)
    will = Will(signer.request.shown.sha256, Confirmation(signer.user_id, "totp", at))
    sign(signer, PlatformService(), will, at=at, by=signer.user)
    print("signed")
def refuses(number):
    signer = signer_of(number)
    refuse_to_sign(signer, reason="Fel bilaga", at=at, by=signer.user)
    print("refused")
def signer_of(number):
    return Signer.objects.select_related("user", "request__shown").order_by("pk")[number]
"""
SIGN = "signs(number)"
SIGN_OR_REFUSE = "signs(number) if number else refuses(number)"
KILLED_FIRST = """
child = os.fork()
if child == 0:
    holder = resolve_name("{holder}")
    original = getattr(holder, "{name}")
    def killed(*args, **kwargs):
        if "{when}" == "after":
            original(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(holder, "{name}", killed)
    signs(0)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
sys.stdin.readline()
signs(0)
"""


@pytest.fixture
def opened(settings, tmp_path):
    """Return a function that opens a request that so many are to sign at once, and tells of it."""
    settings.MEDIA_ROOT = str(tmp_path / "files")

    def made(signers):
        users = [User.objects.create(email=f"{one}@samverk.example", name=f"Person {one}") for one in range(signers)]
        make_request(users, in_parallel=True)
        return told()

    return made


def told():
    """Return the state, the revision, how many have signed, are kept and were validated; and the hash of the file."""
    request = SignatureRequest.objects.select_related("current").get()
    signed = Signer.objects.filter(state="signed").count()
    counts = (request.revision, signed, Signature.objects.count(), Validation.objects.count())
    return (request.state, *counts), request.current.sha256


def stored(folder, sha256):
    return (folder / "files" / sha256[:2] / sha256[2:4] / sha256).read_bytes()


def killed_while_signing(folder, holder, name, when):
    """Return a process whose child signed and was killed ``when`` it did ``name``; at its sign it signs itself."""
    hand = begun(PREPARE, KILLED_FIRST.format(holder=holder, name=name, when=when), folder)
    go(hand)
    assert hand.stdout.readline() == f"{-signal.SIGKILL}\n"
    take_back(folder)
    return hand


def test_nobody_who_signs_at_once_loses_their_signature(opened, tmp_path):
    opened(SIGNERS)

    answers = at_once(PREPARE, SIGN, tmp_path, SIGNERS)

    take_back(tmp_path)
    state, sha256 = told()
    content = stored(tmp_path, sha256)
    signed = answers.count("signed")
    # Each either has signed, or was told; at least the quickest has signed.
    assert len(answers) == SIGNERS
    assert set(answers) <= {"signed", "signed-meanwhile"}
    assert signed >= 1
    assert state == ("completed" if signed == SIGNERS else "open", signed, signed, signed, signed)
    assert len(fields_of(content).signed) == signed
    assert len(PdfFileReader(BytesIO(content)).embedded_signatures) == signed


def test_who_presses_twice_has_signed_once(opened, tmp_path):
    opened(1)

    assert alone(PREPARE, "signs(0)\nsigns(0)", tmp_path) == ["signed", "signing-over"]


def test_a_refusal_and_signatures_at_once_leave_one_answer(opened, tmp_path):
    opened(2)

    answers = at_once(PREPARE, SIGN_OR_REFUSE, tmp_path, 2)

    take_back(tmp_path)
    state, _sha256 = told()
    assert answers in (["refused", "signed"], ["refused", "signing-over"], ["refused", "signed-meanwhile"])
    assert state[:2] == ("refused", answers.count("signed"))


PLACES = [
    ("samverk.signing.actions.sign:", "_content_to_sign", "after"),
    ("samverk.signing.services.platform:", "issue", "after"),
    ("samverk.signing.actions.sign:", "_sound", "after"),
    ("samverk.signing.actions.sign:", "store_file", "before"),
    ("samverk.signing.actions.sign:", "store_file", "after"),
    ("samverk.signing.actions.sign:", "kept_finding", "before"),
    ("samverk.signing.actions.sign:", "kept_finding", "after"),
    ("samverk.signing.actions.sign:", "_complete", "after"),
]


@pytest.mark.parametrize(("holder", "name", "when"), PLACES, ids=[f"{when} {name}" for _holder, name, when in PLACES])
def test_a_kill_in_the_middle_leaves_the_old_file_and_lets_it_be_signed_again(opened, tmp_path, holder, name, when):
    before = opened(1)

    hand = killed_while_signing(tmp_path, holder, name, when)

    assert told() == before
    assert stored(tmp_path, before[1]).startswith(document())
    assert hand.communicate("\n")[0] == "signed\n"
    take_back(tmp_path)
    assert told()[0] == ("completed", 1, 1, 1, 1)


def test_a_kill_after_all_is_stored_leaves_the_new_file(opened, tmp_path):
    opened(1)

    hand = killed_while_signing(tmp_path, "samverk.signing.models.signer:Signer", "refresh_from_db", "before")

    state, sha256 = told()
    assert state == ("completed", 1, 1, 1, 1)
    assert fields_of(stored(tmp_path, sha256)).signed == ("Signature1",)
    assert hand.communicate("\n")[0] == "signing-over\n"
