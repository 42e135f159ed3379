"""Requests for signatures: whose they are, and how far they have come."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from samverk.accounts.access import Somebody
from samverk.accounts.models import User
from samverk.records.models import StoredFile
from samverk.signing.models import Signature, SignatureRequest, Signer, Validation

WAITING = Signer.State.WAITING


def signed_file(request: SignatureRequest) -> StoredFile | None:
    """Return the file with every signature in it, or ``None`` while one is missing."""
    return request.current if request.state == SignatureRequest.State.COMPLETED else None


def signatures_of(request: SignatureRequest) -> QuerySet[Signature]:
    """Return the signatures given, in the order in which they were given."""
    return Signature.objects.filter(signer__request=request).select_related("signer", "signed").order_by("revision")


def latest_validation(request: SignatureRequest) -> Validation | None:
    """Return what the last examination of the file as it is now found, ``None`` while nobody has signed."""
    return Validation.objects.filter(request=request, file=request.current_id).order_by("-id").first()


def is_signer(user: User) -> Q:
    """Return the condition under which a row of ``Signer`` means ``user``, and nobody who acts for them."""
    unknown = Q(user__isnull=True)
    mine = Q(user=user) | unknown & Q(email=user.email)
    return mine | unknown & Q(person=user.person_id) if user.person_id is not None else mine


def may_sign_now() -> Q:
    """Return the condition under which it is a signer's turn: in parallel always, else when all before have signed."""
    before = Signer.objects.filter(request=OuterRef("request"), position__lt=OuterRef("position"), state=WAITING)
    return Q(request__in_parallel=True) | Q(~Exists(before))


def waiting_for(user: Somebody, at: datetime) -> QuerySet[Signer]:
    """Return what waits for the signature of ``user`` and may be signed now, what closes first before all others."""
    if not isinstance(user, User):
        return Signer.objects.none()
    open_now = Q(request__state=SignatureRequest.State.OPEN) & (
        Q(request__closes_at__isnull=True) | Q(request__closes_at__gt=at)
    )
    return (
        Signer.objects.filter(is_signer(user), open_now, may_sign_now(), state=WAITING)
        .select_related("request", "request__body")
        .order_by(F("request__closes_at").asc(nulls_last=True), "request")
    )


def next_signers(request: SignatureRequest) -> QuerySet[Signer]:
    """Return those who have not answered and whose turn it is; nobody once the request has ended."""
    waiting = Signer.objects.filter(may_sign_now(), request=request, state=WAITING)
    return waiting.filter(request__state=SignatureRequest.State.OPEN).select_related("user").order_by("position")


def addresses_of(signer: Signer) -> list[tuple[str, str]]:
    """Return where a signer can be written to: pairs of an address and their name."""
    if signer.user is not None:
        return [(signer.user.email, signer.name)]
    if signer.email or signer.person_id is None:
        return [(signer.email, signer.name)] if signer.email else []
    users = User.objects.filter(person=signer.person_id, is_active=True).order_by("pk")
    return [(email, signer.name) for email in users.values_list("email", flat=True)]
