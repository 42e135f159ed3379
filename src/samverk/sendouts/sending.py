"""Letting a send-out go: all its letters, or none, and once."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from samverk.accounts.models import User
from samverk.post.actions import send_letter
from samverk.records import trail
from samverk.records.models import StoredFile
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.sendouts.events import letters_sent
from samverk.sendouts.held_up import hold_up
from samverk.sendouts.links import link_to
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.queries.addressees import Addressee
from samverk.sendouts.queries.letters import MOST_LETTERS, Letters, MergedLetter, letters_of

State = Sendout.State
IN_HAND = (State.DRAFT, State.HELD_UP)
KIND = "sendout"
Enclosures = list[tuple[str, StoredFile]]


@transaction.atomic
def send_sendout(
    sendout: Sendout, *, seen: int | None, at: datetime, by: User | None, was: tuple[str, ...] = IN_HAND
) -> int:
    """Write every letter down and let it go; return how many. A worker that dies here has sent none.

    ``seen`` is the revision that was previewed, ``None`` for what goes by itself; ``was`` are the states it goes from.

    Raises ``RuleBroken``: ``"sendout-changed"`` if it has gone or was changed, and the codes of ``refuse_unfit``.
    """
    rows = Sendout.objects.filter(pk=sendout.pk, state__in=was)
    rows = rows if seen is None else rows.filter(revision=seen)
    gone = {"state": State.SENT, "sent_at": at, "held_up_by": "", "held_up_because": ""}
    if not rows.update(**gone, revision=F("revision") + 1):
        raise RuleBroken("sendout-changed", sendout.public_id)
    sendout.refresh_from_db()
    ids: dict[tuple[int | None, str], str] = {}

    def link_of(one: Addressee) -> str:
        return link_to(ids.setdefault((one.organisation_id, one.email), new_public_id()), one.email, at)

    letters = letters_of(sendout, timezone.localdate(at), link_of=link_of)
    refuse_unfit(letters)
    enclosures = [(one.name, one.stored_file) for one in sendout.attachments.select_related("stored_file")]
    for letter in letters.letters:
        public_id = ids.setdefault((letter.addressee.organisation_id, letter.addressee.email), new_public_id())
        _send(sendout, letter, public_id, enclosures)
    trail.note("sendout-sent", sendout, by=by, letters=len(letters.letters))
    transaction.on_commit(partial(letters_sent.send, Sendout, sendout_ids=(sendout.pk,)))
    return len(letters.letters)


def send_due(sendout_id: int, *, at: datetime) -> int:
    """Let a scheduled send-out go if its hour has come; return how many letters went.

    One that has gone, was taken back or waits for another hour is left alone. What cannot go is held up, and its
    writer is told.
    """
    sendout = Sendout.objects.filter(pk=sendout_id, state=State.SCHEDULED, send_at__lte=at).first()
    if sendout is None:
        return 0
    try:
        return send_sendout(sendout, seen=sendout.revision, at=at, by=None, was=(State.SCHEDULED,))
    except RuleBroken as refused:
        if refused.code != "sendout-changed":
            hold_up(sendout, refused)
        return 0


def refuse_unfit(letters: Letters) -> None:
    """Refuse letters that must not go.

    Raises ``RuleBroken``: ``"field-unknown"`` and ``"value-missing"`` with the names, ``"nobody-to-write-to"``,
    ``"too-many-letters"``.
    """
    if letters.unknown:
        raise RuleBroken("field-unknown", ", ".join(letters.unknown))
    if letters.missing:
        raise RuleBroken("value-missing", "; ".join(letters.missing))
    if not letters.letters:
        raise RuleBroken("nobody-to-write-to")
    if len(letters.letters) > MOST_LETTERS:
        raise RuleBroken("too-many-letters", str(len(letters.letters)))


def _send(sendout: Sendout, letter: MergedLetter, public_id: str, enclosures: Enclosures) -> None:
    addressee = letter.addressee
    once = f"sendout {sendout.public_id} {addressee.organisation_id or 0} {addressee.email}"[:200]
    sent = send_letter(
        addressee.email,
        to_name=addressee.name,
        subject=letter.subject,
        text=letter.text,
        kind=KIND,
        about=sendout,
        enclosures=enclosures,
        once=once,
    )
    Recipient.objects.create(
        public_id=public_id,
        sendout=sendout,
        organisation=addressee.organisation,
        email=addressee.email,
        name=addressee.name,
        letter=sent,
    )
