"""Signing: the file as it is now gets one signature more, or stays as it is."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from django.db import transaction

from samverk.accounts.entering.confirming import Confirmation
from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.actions.keep_validation import PDF, kept_finding
from samverk.signing.actions.write_to_signers import invite_signers
from samverk.signing.events import request_completed
from samverk.signing.messages import reason_of_signature
from samverk.signing.models import Signature, SignatureRequest, Signer
from samverk.signing.models.signature import Strength
from samverk.signing.pdf.embed import Place
from samverk.signing.queries.examined import examined
from samverk.signing.queries.organisation import organisation_of
from samverk.signing.queries.requests import is_signer, may_sign_now
from samverk.signing.services import Made, Order, Service
from samverk.signing.validating.report import Report, SignatureFinding

# How often a signature is made anew because somebody else signed in the same moment.
TRIES = 5
State = SignatureRequest.State


@dataclass(frozen=True, slots=True)
class Will:
    """What the signer has shown they want: ``shown_sha256`` is the hash of the file that they were shown.

    ``answers`` is what an outside service asked them for.
    """

    shown_sha256: str
    confirmation: Confirmation | None = None
    answers: dict[str, str] = field(default_factory=dict)


def sign(signer: Signer, service: Service, will: Will, *, at: datetime, by: User) -> Signature:
    """Put the signature of ``by`` into the file and return it; the last one completes the request.

    The service is asked outside of any transaction. The signed file is stored whole, beside the one before it; then
    one conditional update makes it the file of the request. Whoever loses that race signs the new file instead, where
    the service asks nothing of them; else they are told.

    Raises ``RuleBroken``: ``"not-the-signer"``, ``"second-factor-missing"``, ``"another-file-was-shown"``,
    ``"signing-over"``, ``"signing-time-over"``, ``"not-your-turn"``, ``"signed-before"``, ``"signed-meanwhile"``,
    ``"signature-unsound"``, ``"file-altered"``, ``"file-missing"``, and those of the service.
    """
    if not Signer.objects.filter(is_signer(by), pk=signer.pk).exists():
        raise RuleBroken("not-the-signer", signer.public_id)
    if service.takes_house_factor and not (will.confirmation and will.confirmation.holds_for(by, at)):
        raise RuleBroken("second-factor-missing", signer.public_id)
    for _try in range(1 if service.asks else TRIES):
        request = SignatureRequest.objects.select_related("shown", "current").get(pk=signer.request_id)
        _refuse_late(request, signer, will, at)
        before = _content_to_sign(request)
        made = service.sign(_order(request, signer, before, will, at=at, by=by))
        finding, report = _sound(before, made, signer, at)
        if signature := _stored(request, signer, made, finding, report, will, service, at=at, by=by):
            return signature
    raise RuleBroken("signed-meanwhile", signer.public_id)


def _refuse_late(request: SignatureRequest, signer: Signer, will: Will, at: datetime) -> None:
    if will.shown_sha256 != request.shown.sha256:
        raise RuleBroken("another-file-was-shown", request.public_id)
    if request.state != State.OPEN:
        raise RuleBroken("signing-over", request.public_id)
    if not request.takes_signatures(at):
        raise RuleBroken("signing-time-over", request.public_id)
    mine = Signer.objects.filter(pk=signer.pk)
    if not mine.filter(state=Signer.State.WAITING).exists():
        raise RuleBroken("signed-before", signer.public_id)
    if not mine.filter(may_sign_now()).exists():
        raise RuleBroken("not-your-turn", signer.public_id)


def _content_to_sign(request: SignatureRequest) -> bytes:
    """Return the file as it is now: what was shown, byte for byte, and the signatures so far behind it."""
    content = content_of(request.current)
    if not content.startswith(content_of(request.shown)):
        raise RuleBroken("file-altered", request.current.sha256)
    return content


def _order(request: SignatureRequest, signer: Signer, before: bytes, will: Will, *, at: datetime, by: User) -> Order:
    place = Place(signer.field_name, signer.name, reason_of_signature(signer.role), certifies=request.revision == 0)
    return Order(before, place, by.email, by.public_id, organisation_of(signer, by, at), at, will.answers)


def _sound(before: bytes, made: Made, signer: Signer, at: datetime) -> tuple[SignatureFinding, Report]:
    """Return the finding about the new signature, and about the whole file: at once, as it should be."""
    report = examined(made.content, at=at)
    mine = next((one for one in report.signatures if one.field == signer.field_name), None)
    kept = made.content.startswith(before) and all(one.is_intact and one.only_allowed for one in report.signatures)
    if mine is None or not kept or not mine.covers_whole_file:
        raise RuleBroken("signature-unsound", signer.public_id)
    if mine.strength == Strength.UNKNOWN:
        raise RuleBroken("signer-certificate-untrusted", mine.signer)
    return mine, report


def _stored(
    request: SignatureRequest,
    signer: Signer,
    made: Made,
    finding: SignatureFinding,
    report: Report,
    will: Will,
    service: Service,
    *,
    at: datetime,
    by: User,
) -> Signature | None:
    """Store the signed file and all that is kept about it; return ``None`` if somebody else was quicker."""
    signed = store_file(made.content, media_type=PDF)
    with transaction.atomic():
        unchanged = SignatureRequest.objects.filter(pk=request.pk, state=State.OPEN, revision=request.revision)
        if not unchanged.update(current=signed, revision=request.revision + 1):
            return None
        waiting = Signer.objects.filter(pk=signer.pk, state=Signer.State.WAITING)
        if not waiting.update(state=Signer.State.SIGNED, decided_at=at):
            raise RuleBroken("signed-before", signer.public_id)
        signature = _signature(request, signer, signed, finding, will, service, at)
        kept_finding(signed, report, at=at, by=by, request=request)
        trail.note(
            "file-signed", request, by=by, signer=signer.public_id, sha256=signed.sha256, strength=finding.strength
        )
        _complete(request, at)
    request.refresh_from_db()
    signer.refresh_from_db()
    return signature


def _signature(
    request: SignatureRequest,
    signer: Signer,
    signed: StoredFile,
    finding: SignatureFinding,
    will: Will,
    service: Service,
    at: datetime,
) -> Signature:
    """Keep what the signature is, and how its signer confirmed who they are."""
    return Signature.objects.create(
        signer=signer,
        revision=request.revision + 1,
        signed=signed,
        before_sha256=request.current.sha256,
        value_sha256=finding.value_sha256,
        signed_at=at,
        service=service.name,
        strength=finding.strength,
        level=finding.level,
        second_factor=will.confirmation.factor if will.confirmation else "",
        certificate_subject=", ".join(filter(None, (finding.signer, finding.organisation, finding.email))),
        certificate_serial=finding.certificate_serial,
        certificate_sha256=finding.certificate_sha256,
    )


def _complete(request: SignatureRequest, at: datetime) -> None:
    """End the request if nobody is waited for, else write to who is next.

    Whoever updated the row of the request last sees all that was stored before.
    """
    if Signer.objects.filter(request=request.pk).exclude(state=Signer.State.SIGNED).exists():
        invite_signers(request)
        return
    if SignatureRequest.objects.filter(pk=request.pk, state=State.OPEN).update(state=State.COMPLETED, ended_at=at):
        trail.note("signature-request-completed", request)
        announce = partial(request_completed.send, SignatureRequest, request_ids=(request.pk,))
        transaction.on_commit(announce)
