"""Ending a request before everybody has signed: a signer refuses, or whoever keeps it withdraws it."""

from datetime import datetime
from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.signing.events import request_refused, request_withdrawn
from samverk.signing.models import SignatureRequest, Signer
from samverk.signing.queries.requests import is_signer

State = SignatureRequest.State
LONGEST = 500


@transaction.atomic
def refuse_to_sign(signer: Signer, *, reason: str, at: datetime, by: User) -> None:
    """Note that ``by`` does not sign, and why. It holds up this file and no other; nobody signs it any more.

    Raises ``RuleBroken``: ``"not-the-signer"``, ``"reason-missing"``, ``"signing-over"``, ``"signed-before"``.
    """
    if not Signer.objects.filter(is_signer(by), pk=signer.pk).exists():
        raise RuleBroken("not-the-signer", signer.public_id)
    said = _reason(reason, signer.public_id)
    request = _ended(signer.request, State.REFUSED, said, at)
    waiting = Signer.objects.filter(pk=signer.pk, state=Signer.State.WAITING)
    if not waiting.update(state=Signer.State.REFUSED, decided_at=at, reason=said):
        raise RuleBroken("signed-before", signer.public_id)
    signer.refresh_from_db()
    trail.note("signature-refused", request, by=by, signer=signer.public_id, reason=said)
    transaction.on_commit(partial(request_refused.send, SignatureRequest, request_ids=(request.pk,)))


@transaction.atomic
def withdraw_request(request: SignatureRequest, *, reason: str, at: datetime, by: User) -> None:
    """Let nobody sign the file any more. Signatures that were given stay in it.

    Raises ``RuleBroken``: ``"reason-missing"``, ``"signing-over"``.
    """
    _ended(request, State.WITHDRAWN, _reason(reason, request.public_id), at)
    trail.note("signature-request-withdrawn", request, by=by, reason=request.ended_because)
    transaction.on_commit(partial(request_withdrawn.send, SignatureRequest, request_ids=(request.pk,)))


@transaction.atomic
def extend_request(request: SignatureRequest, *, closes_at: datetime, at: datetime, by: User) -> None:
    """Give the signers until ``closes_at``.

    Raises ``RuleBroken``: ``"closes-in-the-past"``, ``"signing-over"``.
    """
    if closes_at <= at:
        raise RuleBroken("closes-in-the-past", closes_at.isoformat())
    if not SignatureRequest.objects.filter(pk=request.pk, state=State.OPEN).update(closes_at=closes_at):
        raise RuleBroken("signing-over", request.public_id)
    request.refresh_from_db(fields=("closes_at",))
    trail.note("signature-request-extended", request, by=by, closes_at=closes_at.isoformat())


def _reason(reason: str, source: str) -> str:
    said = " ".join(reason.split())[:LONGEST]
    if not said:
        raise RuleBroken("reason-missing", source)
    return said


def _ended(request: SignatureRequest, state: str, because: str, at: datetime) -> SignatureRequest:
    is_open = SignatureRequest.objects.filter(pk=request.pk, state=State.OPEN)
    if not is_open.update(state=state, ended_at=at, ended_because=because):
        raise RuleBroken("signing-over", request.public_id)
    request.refresh_from_db()
    return request
