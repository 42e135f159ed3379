"""Locking a file so that people may sign it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Person
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.actions.write_to_signers import invite_signers
from samverk.signing.models import SignatureRequest, Signer
from samverk.signing.pdf.fields import fields_of, prepare_fields
from samverk.signing.pdf.words import words_hash

PDF = "application/pdf"
FIELD = "Signature{}"


@dataclass(frozen=True, slots=True)
class ExpectedSigner:
    """Who is to sign: known by ``user``, or by ``person`` or ``email`` once somebody with a log-in is that.

    ``order`` is the place in the order, ``None`` for the one in which they are given. ``name`` and ``email`` may be
    left out where ``user`` or ``person`` says them.
    """

    user: User | None = None
    person: Person | None = None
    email: str = ""
    name: str = ""
    role: str = ""
    order: int | None = None


@transaction.atomic
def open_request(
    file: StoredFile | bytes,
    *,
    title: str,
    signers: Sequence[ExpectedSigner],
    at: datetime,
    by: User | None,
    in_parallel: bool = False,
    closes_at: datetime | None = None,
    body: Body | None = None,
    is_confidential: bool = False,
) -> SignatureRequest:
    """Lock a PDF, keep its hash and who is to sign it, and return the request; those whose turn it is
    get a letter.

    Empty fields for all signers are made now, if ``prepare_fields`` has not made as many before: the file with these
    fields, ``request.shown``, is what is shown and signed, byte for byte.

    Raises ``RuleBroken``: ``"nobody-to-sign"``, ``"signer-twice"``, ``"signer-unknown"`` for one without log-in,
    person and address, ``"closes-in-the-past"``, ``"signature-fields-too-many"`` where the file has more empty fields
    than there are signers, ``"document-signed-before"``, ``"document-not-pdf"``, ``"document-broken"``,
    ``"document-encrypted"``.
    """
    rows = [_signer(place, one) for place, one in enumerate(_in_order(signers), 1)]
    _refuse_unfit(rows, closes_at, at)
    content = file if isinstance(file, bytes) else content_of(file)
    names = _field_names(content, len(rows))
    shown = store_file(prepare_fields(content, names), media_type=PDF)
    request = SignatureRequest(title=" ".join(title.split())[:300], body=body, is_confidential=is_confidential)
    request.shown = request.current = shown
    request.words_sha256 = words_hash(content)
    request.in_parallel, request.opened_at, request.closes_at, request.opened_by = in_parallel, at, closes_at, by
    request.save(force_insert=True)
    for row, name in zip(rows, names, strict=True):
        row.request, row.field_name = request, name
    Signer.objects.bulk_create(rows)
    trail.note("signature-requested", request, by=by, sha256=shown.sha256, signers=[row.name for row in rows])
    invite_signers(request)
    return request


def _in_order(signers: Sequence[ExpectedSigner]) -> list[ExpectedSigner]:
    places = [place if one.order is None else one.order for place, one in enumerate(signers, 1)]
    return [one for _place, one in sorted(zip(places, signers, strict=True), key=lambda pair: pair[0])]


def _signer(place: int, one: ExpectedSigner) -> Signer:
    name = one.name or (one.user.name if one.user else "") or (one.person.name if one.person else "") or one.email
    email = one.email or (one.user.email if one.user else "")
    return Signer(
        position=place, name=name, role=one.role, email=email.strip().lower(), user=one.user, person=one.person
    )


def _refuse_unfit(rows: Sequence[Signer], closes_at: datetime | None, at: datetime) -> None:
    if not rows:
        raise RuleBroken("nobody-to-sign")
    if any(not (row.user_id or row.person_id or row.email) for row in rows):
        raise RuleBroken("signer-unknown")
    for known in ("user_id", "person_id", "email"):
        named = [getattr(row, known) for row in rows if getattr(row, known)]
        if len(set(named)) < len(named):
            raise RuleBroken("signer-twice")
    if closes_at is not None and closes_at <= at:
        raise RuleBroken("closes-in-the-past", closes_at.isoformat())


def _field_names(content: bytes, wanted: int) -> list[str]:
    """Return the names of the fields, one a signer: those that are there, or else new ones."""
    there = fields_of(content).empty
    if len(there) > wanted:
        raise RuleBroken("signature-fields-too-many", str(len(there)))
    new = (name for number in range(1, 2 * wanted + 1) if (name := FIELD.format(number)) not in there)
    return [*there, *(next(new) for _ in range(wanted - len(there)))]
