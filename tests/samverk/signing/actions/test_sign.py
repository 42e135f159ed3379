"""Signing: who may, what is kept, and what stays as it was."""

import dataclasses
from datetime import timedelta

import pytest
from django.test import TestCase

from samverk.accounts.entering.confirming import Confirmation
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path
from samverk.signing.actions import Will, open_request, sign, withdraw_request
from samverk.signing.actions.open_request import ExpectedSigner
from samverk.signing.events import request_completed
from samverk.signing.models import Signature, SignatureRequest, Signer, Validation
from samverk.signing.pdf.fields import fields_of
from samverk.signing.queries import signed_file, waiting_for
from samverk.signing.services.order import Made
from samverk.signing.services.platform import PlatformService
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.signing.making import document, make_request, make_signer_user, now, signed_by, will_of

pytestmark = pytest.mark.django_db


def refused_code(user, request, will=None, service=None, at=None):
    signer = Signer.objects.filter(request=request).order_by("position").first()
    at = at or now()
    with pytest.raises(RuleBroken) as refused:
        sign(signer, service or PlatformService(), will or will_of(user, request, at), at=at, by=user)
    return refused.value.code


def test_a_signature_is_put_behind_what_was_shown():
    user = make_signer_user()
    request = make_request([user])
    shown = content_of(request.shown)

    signature = signed_by(user, request)

    content = content_of(signature.signed)
    assert content.startswith(shown)
    assert fields_of(content).signed == ("Signature1",)
    assert signature.before_sha256 == request.shown.sha256


def test_strength_level_and_second_factor_are_kept():
    user = make_signer_user()

    signature = signed_by(user, make_request([user]))

    kept = (signature.strength, signature.level, signature.second_factor, signature.service)
    assert kept == ("platform", "B-B", "totp", "platform")


def test_the_certificate_names_the_person_and_whom_they_sit_for():
    person = make_person("Karin Ek")
    make_mandate(person, make_organisation("Ekelunda"), body=make_body(), seat="member")
    user = make_signer_user("Karin Ek", person=person)

    signature = signed_by(user, make_request([user]))

    assert signature.certificate_subject == "Karin Ek, Ekelunda, karin@samverk.example"


def test_the_last_signature_completes_the_request_and_tells_the_house():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    told = []
    request_completed.connect(lambda sender, request_ids, **rest: told.append(request_ids), weak=False)

    with TestCase.captureOnCommitCallbacks(execute=True):
        signed_by(users[0], request)
        between = SignatureRequest.objects.get().state
        signed_by(users[1], request)

    request.refresh_from_db()
    assert (between, request.state, request.revision) == ("open", "completed", 2)
    assert told == [(request.pk,)]
    assert signed_file(request) == Signature.objects.get(revision=2).signed


def test_a_finding_is_kept_with_every_signature():
    user = make_signer_user()
    request = make_request([user])

    signature = signed_by(user, request)

    finding = Validation.objects.get(request=request)
    assert (finding.file, finding.indication) == (signature.signed, "TOTAL-PASSED")
    assert finding.report["sha256"] == signature.signed.sha256


def test_the_next_in_order_gets_a_letter_when_it_is_their_turn():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)

    signed_by(users[0], request)

    assert list(Letter.objects.order_by("pk").values_list("to_name", flat=True)) == ["Karin Ek", "Olof Ask"]


def test_in_parallel_the_last_named_may_sign_first():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users, in_parallel=True)

    signed_by(users[1], request)
    signed_by(users[0], request)

    assert SignatureRequest.objects.get().state == "completed"


def test_out_of_order_nobody_signs():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    second = request.signers.get(position=2)

    with pytest.raises(RuleBroken, match="not-your-turn"):
        sign(second, PlatformService(), will_of(users[1], request), at=now(), by=users[1])

    assert [one.request for one in waiting_for(users[1], now())] == []
    assert [one.request for one in waiting_for(users[0], now())] == [request]


def test_somebody_else_cannot_sign():
    request = make_request([make_signer_user("Karin Ek")])

    assert refused_code(make_signer_user("Olof Ask"), request) == "not-the-signer"


def test_somebody_named_by_address_signs_with_the_log_in_that_has_it():
    user = make_signer_user("Karin Ek")
    signers = [ExpectedSigner(email="karin@samverk.example", name="Karin Ek")]
    request = open_request(document(), title="Protokoll", signers=signers, at=now(), by=None)

    sign(request.signers.get(), PlatformService(), will_of(user, request), at=now(), by=user)

    assert SignatureRequest.objects.get().state == "completed"


@pytest.mark.parametrize("age", [timedelta(minutes=6), timedelta(seconds=-1)])
def test_a_second_factor_of_another_time_is_not_enough(age):
    user, at = make_signer_user(), now()
    request = make_request([user])
    will = Will(request.shown.sha256, Confirmation(user.pk, "totp", at - age))

    assert refused_code(user, request, will, at=at) == "second-factor-missing"


def test_the_second_factor_of_another_is_not_enough():
    user, request = make_signer_user(), None
    request = make_request([user])
    will = Will(request.shown.sha256, Confirmation(user.pk + 1, "totp", now()))

    assert refused_code(user, request, will) == "second-factor-missing"


def test_a_second_factor_is_never_left_out():
    user = make_signer_user()
    request = make_request([user])

    assert refused_code(user, request, Will(request.shown.sha256)) == "second-factor-missing"


def test_whoever_was_shown_another_file_signs_nothing():
    user = make_signer_user()
    request = make_request([user])
    will = dataclasses.replace(will_of(user, request), shown_sha256="0" * 64)

    assert refused_code(user, request, will) == "another-file-was-shown"


def test_nobody_signs_twice():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    signed_by(users[0], request)

    assert refused_code(users[0], request) == "signed-before"
    assert Signature.objects.count() == 1


def test_nobody_signs_what_was_withdrawn():
    user = make_signer_user()
    request = make_request([user])
    withdraw_request(request, reason="Fel bilaga", at=now(), by=user)

    assert refused_code(user, request) == "signing-over"


def test_nobody_signs_when_the_time_is_over():
    user, at = make_signer_user(), now()
    request = make_request([user], closes_at=at + timedelta(hours=1))

    assert refused_code(user, request, at=at + timedelta(hours=1)) == "signing-time-over"


def test_a_file_that_was_changed_on_disk_is_not_signed():
    user = make_signer_user()
    request = make_request([user], document("Ändrad på disken"))
    place = stored_path(request.shown.sha256)
    whole = place.read_bytes()
    place.write_bytes(whole[:-1] + b"x")
    try:
        assert refused_code(user, request) == "file-altered"
    finally:
        place.write_bytes(whole)


class Careless(PlatformService):
    """A service that gives something else back."""

    def __init__(self, change):
        self.change = change

    def sign(self, order):
        made = super().sign(order)
        return Made(self.change(made.content, order.content), made.strength, made.level)


@pytest.mark.parametrize(
    "change",
    [
        lambda made, before: before,
        lambda made, before: made.replace(b"/Reason", b"/Raison"),
        lambda made, before: made + b"\n% and more",
    ],
    ids=["nothing signed", "changed", "longer"],
)
def test_a_signature_that_does_not_hold_is_thrown_away(change):
    user = make_signer_user()
    request = make_request([user])

    code = refused_code(user, request, service=Careless(change))

    request.refresh_from_db()
    assert code == "signature-unsound"
    assert (request.revision, request.current_id, Signature.objects.count()) == (0, request.shown_id, 0)


class Overtaken(PlatformService):
    """Somebody else signs while this service works, so many times."""

    def __init__(self, others):
        self.others = list(others)

    def sign(self, order):
        made = super().sign(order)
        if self.others:
            self.others.pop(0)()
        return made


def test_who_was_overtaken_signs_the_new_file():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users, in_parallel=True)
    service = Overtaken([lambda: signed_by(users[1], request)])

    sign(request.signers.get(user=users[0]), service, will_of(users[0], request), at=now(), by=users[0])

    request.refresh_from_db()
    content = content_of(request.current)
    assert (request.state, request.revision) == ("completed", 2)
    assert set(fields_of(content).signed) == {"Signature1", "Signature2"}


class Asking(Overtaken):
    """As an outside service, it asks its signer for a code each time."""

    asks = ("pin",)


def test_who_was_overtaken_is_told_where_the_service_asked_them_for_a_code():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users, in_parallel=True)
    service = Asking([lambda: signed_by(users[1], request)])
    mine = request.signers.get(user=users[0])

    with pytest.raises(RuleBroken, match="signed-meanwhile"):
        sign(mine, service, will_of(users[0], request), at=now(), by=users[0])

    assert list(Signature.objects.values_list("signer__name", flat=True)) == ["Olof Ask"]


def test_the_trail_tells_who_signed_what_and_how_strongly():
    user = make_signer_user()

    signature = signed_by(user, make_request([user]))

    entry = TrailEntry.objects.get(act="file-signed")
    assert (entry.by, entry.detail["sha256"], entry.detail["strength"]) == (
        user.email,
        signature.signed.sha256,
        "platform",
    )
