"""Letters to those who are to sign: once when it is their turn, and as a reminder."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.post.actions import send_to_each
from samverk.post.addresses import whole_address
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.signing.messages import letter_of_invitation, letter_of_reminder
from samverk.signing.models import SignatureRequest, Signer
from samverk.signing.queries.requests import addresses_of, next_signers

# So long a signer is left in peace.
PATIENCE = timedelta(days=2)
LAST_DAY = timedelta(days=1)


@transaction.atomic
def invite_signers(request: SignatureRequest) -> int:
    """Write to everybody whose turn it is; return how many letters went. Called again it writes to nobody twice."""
    return _write(request, next_signers(request), "invitation", once="asked")


@transaction.atomic
def remind_signers(request: SignatureRequest, *, at: datetime, by: User) -> int:
    """Remind those whose turn it is, at most once a day; return how many letters went.

    Raises ``RuleBroken``: ``"signing-over"``, ``"nobody-to-remind"``.
    """
    if not request.takes_signatures(at):
        raise RuleBroken("signing-over", request.public_id)
    waited_for = list(next_signers(request))
    if not waited_for:
        raise RuleBroken("nobody-to-remind", request.public_id)
    sent = _write(request, waited_for, "reminder", once=f"reminded {timezone.localdate(at)}")
    trail.note("signers-reminded", request, by=by, letters=sent)
    return sent


@transaction.atomic
def remind_unasked(request: SignatureRequest, *, at: datetime) -> int:
    """Remind those who wait too long, once after two days and once on the last day; return how many letters went."""
    if not request.takes_signatures(at):
        return 0
    sent = 0
    waited_for = list(next_signers(request))
    if at - _since(request) >= PATIENCE:
        sent += _write(request, waited_for, "reminder", once="waited")
    if request.closes_at is not None and request.closes_at - at <= LAST_DAY:
        sent += _write(request, waited_for, "reminder", once="closing soon")
    if sent:
        trail.note("signers-reminded", request, letters=sent)
    return sent


def _since(request: SignatureRequest) -> datetime:
    """Return since when those whose turn it is are waited for: in order, since the one before them."""
    decided = (
        request.signers.filter(decided_at__isnull=False).order_by("-decided_at").values_list("decided_at", flat=True)
    )
    latest = None if request.in_parallel else decided.first()
    return latest or request.opened_at


def _write(request: SignatureRequest, signers: Iterable[Signer], kind: str, *, once: str) -> int:
    word = letter_of_reminder if kind == "reminder" else letter_of_invitation
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = word(request, whole_address("signing:sign", request.public_id))
    return sum(
        send_to_each(
            addresses_of(signer),
            subject=subject,
            text=text,
            kind=f"signature-{kind}",
            about=request,
            once=f"signature {signer.public_id} {once}",
        )
        for signer in signers
    )
