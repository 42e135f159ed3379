"""Refusing to sign, withdrawing, and more time."""

from datetime import timedelta

import pytest
from django.test import TestCase

from samverk.records.refusal import RuleBroken
from samverk.signing.actions import extend_request, refuse_to_sign, withdraw_request
from samverk.signing.events import request_refused
from samverk.signing.models import SignatureRequest, Signer
from tests.samverk.signing.making import document, make_request, make_signer_user, now, signed_by

pytestmark = pytest.mark.django_db


def test_a_refusal_with_a_reason_holds_up_its_own_document_and_no_other():
    user = make_signer_user()
    mine = make_request([user])
    other = make_request([user], document("Ett annat protokoll"))
    told = []
    request_refused.connect(lambda sender, request_ids, **rest: told.append(request_ids), weak=False)

    with TestCase.captureOnCommitCallbacks(execute=True):
        refuse_to_sign(mine.signers.get(), reason="§ 3 är fel återgiven", at=now(), by=user)

    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.state, mine.ended_because, other.state) == ("refused", "§ 3 är fel återgiven", "open")
    assert told == [(mine.pk,)]
    assert signed_by(user, other).revision == 1


def test_a_refusal_says_why():
    user = make_signer_user()
    request = make_request([user])

    with pytest.raises(RuleBroken, match="reason-missing"):
        refuse_to_sign(request.signers.get(), reason="  ", at=now(), by=user)

    assert SignatureRequest.objects.get().state == "open"


def test_nobody_refuses_for_another():
    request = make_request([make_signer_user("Karin Ek")])

    with pytest.raises(RuleBroken, match="not-the-signer"):
        refuse_to_sign(request.signers.get(), reason="Nej", at=now(), by=make_signer_user("Olof Ask"))


def test_who_has_signed_cannot_refuse_any_more():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    signed_by(users[0], request)

    with pytest.raises(RuleBroken, match="signed-before"):
        refuse_to_sign(request.signers.get(position=1), reason="Ångrar mig", at=now(), by=users[0])

    assert list(Signer.objects.values_list("state", flat=True)) == ["signed", "waiting"]
    assert SignatureRequest.objects.get().state == "open"


def test_a_withdrawn_request_keeps_the_signatures_given():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    signed = signed_by(users[0], request).signed

    withdraw_request(request, reason="Fel bilaga", at=now(), by=users[0])

    assert (request.state, request.current_id) == ("withdrawn", signed.pk)


def test_what_is_over_is_not_ended_again():
    user = make_signer_user()
    request = make_request([user])
    signed_by(user, request)

    with pytest.raises(RuleBroken, match="signing-over"):
        withdraw_request(request, reason="Fel bilaga", at=now(), by=user)


def test_more_time_lets_somebody_sign():
    user, at = make_signer_user(), now()
    request = make_request([user], closes_at=at + timedelta(hours=1))

    extend_request(request, closes_at=at + timedelta(days=2), at=at, by=user)

    assert signed_by(user, request, at + timedelta(days=1)).revision == 1


def test_more_time_lies_ahead():
    user, at = make_signer_user(), now()
    request = make_request([user])

    with pytest.raises(RuleBroken, match="closes-in-the-past"):
        extend_request(request, closes_at=at, at=at, by=user)
