"""An outside signing service, over real HTTP, by both versions of its API: what it gives, and how it may fail."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import Will, sign
from samverk.signing.models import Signature, SignatureRequest
from samverk.signing.queries.examined import examined
from samverk.signing.services import service_named, services
from samverk.signing.services.csc import CloudService
from tests.samverk.signing import csc_service
from tests.samverk.signing.making import make_request, make_signer_user, now

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    """Return where the service answers, and its folder; it is a process of its own."""
    folder = tmp_path_factory.mktemp("service")
    command = [sys.executable, "-m", "tests.samverk.signing.csc_service", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process.stdout.readline().strip(), folder
        process.terminate()


@pytest.fixture
def service(running, settings):
    """Let the house use the service and trust its root, whose policy says that its signatures are advanced."""
    address, folder = running
    trusted = settings.SIGNING.trust_dir / "advanced"
    trusted.mkdir(parents=True)
    (trusted / "service.pem").write_bytes((folder / "root.pem").read_bytes())
    settings.SIGNING = replace(
        settings.SIGNING, csc_url=address, csc_token=csc_service.TOKEN, csc_asks=("pin",), csc_version="v2"
    )
    return settings


def outside(**changes):
    return replace(CloudService.configured(), **changes)


def signed(user, request, service, pin=csc_service.PIN):
    will = Will(request.shown.sha256, answers={"pin": pin})
    return sign(request.signers.get(user=user), service, will, at=now(), by=user)


def refused(user, service, pin=csc_service.PIN):
    """Return why signing failed, after seeing that everything stayed as it was."""
    request = make_request([user])
    with pytest.raises(RuleBroken) as broken:
        signed(user, request, service, pin)
    request.refresh_from_db()
    assert (request.state, request.revision, request.current_id) == ("open", 0, request.shown_id)
    assert Signature.objects.count() == 0
    return broken.value.code


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_signature_of_the_service_carries_the_name_of_its_policy(service, pdfsig, version):
    user = make_signer_user()
    request = make_request([user])

    signature = signed(user, request, outside(version=version))

    content = content_of(signature.signed)
    assert (signature.strength, signature.service, signature.second_factor) == ("advanced", "csc", "")
    assert SignatureRequest.objects.get().state == "completed"
    assert examined(content, at=now()).indication == "TOTAL-PASSED"
    assert pdfsig(content) == ["Signature is Valid"]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_nothing_but_a_hash_is_sent(service, running, version):
    user = make_signer_user()
    request = make_request([user])
    notes = running[1] / "asked.jsonl"
    before = len(notes.read_text().splitlines()) if notes.exists() else 0

    signed(user, request, outside(version=version))

    sent = [json.loads(line) for line in notes.read_text().splitlines()[before:]]
    endpoints = [one["path"].partition(f"/csc/{version}/")[2] for one in sent]
    assert endpoints == ["credentials/list", "credentials/info", "credentials/authorize", "signatures/signHash"]
    assert max(len(one["body"]) for one in sent) < 500


def test_a_client_with_a_secret_gets_a_token(service):
    user = make_signer_user()
    client = outside(token="", client_id=csc_service.CLIENT, secret=csc_service.SECRET)

    assert signed(user, make_request([user]), client).strength == "advanced"


def test_a_wrong_secret_is_refused(service):
    assert refused(make_signer_user(), outside(token="", client_id="samverk", secret="no")) == "service-refused"


def test_a_wrong_token_is_refused(service):
    assert refused(make_signer_user(), outside(token="no")) == "service-refused"


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_wrong_pin_is_refused(service, version):
    assert refused(make_signer_user(), outside(version=version), pin="0000") == "service-refused"


def test_an_activation_for_another_hash_is_refused(service, monkeypatch):
    from samverk.signing.services.csc import Authorising  # noqa: PLC0415 - of no use elsewhere

    ask = Authorising.authorize_signature
    other = ["A" * 43 + "="]
    monkeypatch.setattr(Authorising, "authorize_signature", lambda self, _hashes: ask(self, other))

    assert refused(make_signer_user(), outside()) == "service-refused"


@pytest.mark.parametrize(
    ("mood", "code"),
    [
        ("Refusing", "service-refused"),
        ("Garbled", "service-garbled"),
        ("Down", "service-unavailable"),
        ("Forging", "signature-unsound"),
        ("Nobody", "service-knows-no-signer"),
    ],
)
def test_a_service_that_misbehaves_leaves_the_file_untouched(service, mood, code):
    assert refused(make_signer_user(mood), outside()) == code


def test_a_service_that_does_not_answer_in_time(service):
    assert refused(make_signer_user("Slow"), outside(patience=1)) == "service-slow"


def test_a_service_that_is_not_there(service):
    assert refused(make_signer_user(), outside(address="http://127.0.0.1:9")) == "service-unavailable"


def test_a_service_that_nobody_here_trusts(service):
    (service.SIGNING.trust_dir / "advanced" / "service.pem").unlink()

    assert refused(make_signer_user(), outside()) == "signer-certificate-untrusted"


def test_the_outside_service_stands_first_and_the_platform_after_it(service):
    assert [one.name for one in services()] == ["csc", "platform"]
    assert service_named("csc").asks == ("pin",)


def test_the_operator_may_leave_only_the_outside_service(service):
    service.SIGNING = replace(service.SIGNING, platform_approval=False)

    assert [one.name for one in services()] == ["csc"]


def test_a_house_without_one_approves_itself():
    assert [one.name for one in services()] == ["platform"]
