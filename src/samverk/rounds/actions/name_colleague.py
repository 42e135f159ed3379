"""Letting somebody without a log-in answer one question, sending them the link anew, taking it back."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import translation

from samverk.accounts.models import User
from samverk.post.actions import send_letter
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.links import link_of
from samverk.rounds.messages import letter_to_colleague
from samverk.rounds.models import Asked, Colleague, Round

MOST = 5


@transaction.atomic
def name_colleague(asked: Asked, *, name: str, email: str, at: datetime, by: User, on_behalf_of: str = "") -> Colleague:
    """Let somebody answer in the place of ``asked``, and send them a link; return who it is.

    Raises ``RuleBroken``: ``"round-closed"``, ``"colleague-named"`` for an address that has a link already,
    ``"too-many-colleagues"``.
    """
    _refuse_closed(asked, at)
    if asked.colleagues.filter(revoked_at=None).count() >= MOST:
        raise RuleBroken("too-many-colleagues", asked.public_id)
    made = Colleague(asked=asked, name=name, email=email.lower(), named_at=at, named_by=by)
    made.on_behalf_of = on_behalf_of or by.email
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as error:
        raise RuleBroken("colleague-named", asked.public_id) from error
    trail.note("colleague-named", asked.round, by=by, on_behalf_of=on_behalf_of, colleague=made.public_id)
    _send(made, by)
    return made


@transaction.atomic
def send_link_again(colleague: Colleague, *, seen: int, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Send a new link; the one sent before opens nothing any more. Pressed twice, one letter goes.

    Raises ``RuleBroken``: ``"round-closed"``, ``"colleague-revoked"``.
    """
    _refuse_closed(colleague.asked, at)
    rows = Colleague.objects.filter(pk=colleague.pk, revoked_at=None)
    if not rows.exists():
        raise RuleBroken("colleague-revoked", colleague.public_id)
    if not rows.filter(link_number=seen).update(link_number=F("link_number") + 1):
        return
    colleague.refresh_from_db(fields=("link_number",))
    trail.note("colleague-link-sent", colleague.asked.round, by=by, on_behalf_of=on_behalf_of)
    _send(colleague, by)


@transaction.atomic
def revoke_colleague(colleague: Colleague, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Take a link back; what was answered under it stays.

    Raises ``RuleBroken("colleague-revoked")`` if somebody else came first.
    """
    Round.objects.filter(pk=colleague.asked.round_id).update(revision=F("revision") + 1)
    if not Colleague.objects.filter(pk=colleague.pk, revoked_at=None).update(revoked_at=at):
        raise RuleBroken("colleague-revoked", colleague.public_id)
    trail.note(
        "colleague-revoked", colleague.asked.round, by=by, on_behalf_of=on_behalf_of, colleague=colleague.public_id
    )


def _refuse_closed(asked: Asked, at: datetime) -> None:
    Round.objects.filter(pk=asked.round_id).update(revision=F("revision") + 1)
    if not Round.objects.get(pk=asked.round_id).takes_answers(at):
        raise RuleBroken("round-closed", asked.round.public_id)


def _send(colleague: Colleague, by: User) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_to_colleague(colleague, by.name)
    send_letter(
        colleague.email,
        to_name=colleague.name,
        subject=subject,
        text=text,
        kind="round-colleague",
        about=colleague.asked.round,
        secret_part=link_of(colleague),
        once=f"colleague {colleague.public_id} {colleague.link_number}",
    )
