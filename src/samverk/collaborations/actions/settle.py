"""What becomes of an entry: taken in, declined, published, ended."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.collaborations.models import Collaboration
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Collaboration.State


@transaction.atomic
def accept_entry(entry: Collaboration, *, review_on: date, by: User) -> None:
    """Take a suggested entry into the register.

    Raises ``RuleBroken("suggestion-settled")`` if somebody else came first.
    """
    waiting = Collaboration.objects.filter(pk=entry.pk, state=State.SUGGESTED)
    if not waiting.update(state=State.LISTED, review_on=review_on):
        raise RuleBroken("suggestion-settled", entry.public_id)
    trail.note("collaboration-accepted", entry, by=by)


@transaction.atomic
def decline_entry(entry: Collaboration, *, because: str, by: User) -> None:
    """Leave a suggested entry out of the register, with the reason, which whoever suggested it can read.

    Raises ``RuleBroken("reason-missing")``; ``"suggestion-settled"`` if somebody else came first.
    """
    if not because.strip():
        raise RuleBroken("reason-missing", entry.public_id)
    waiting = Collaboration.objects.filter(pk=entry.pk, state=State.SUGGESTED)
    if not waiting.update(state=State.DECLINED, declined_because=because.strip()):
        raise RuleBroken("suggestion-settled", entry.public_id)
    trail.note("collaboration-declined", entry, by=by, because=because.strip())


@transaction.atomic
def end_entry(entry: Collaboration, *, on: date, by: User) -> None:
    """Say that a collaboration has ended; its line stays, and its parties' days end with it.

    Raises ``RuleBroken("not-listed")`` if somebody else came first; ``"ends-before-it-starts"``.
    """
    if entry.since and on < entry.since:
        raise RuleBroken("ends-before-it-starts", entry.public_id)
    listed = Collaboration.objects.filter(pk=entry.pk, state=State.LISTED)
    if not listed.update(state=State.ENDED, ended_on=on):
        raise RuleBroken("not-listed", entry.public_id)
    entry.parties.filter(holds_to__isnull=True).exclude(holds_from__gt=on).update(holds_to=on)
    trail.note("collaboration-ended", entry, by=by, on=on.isoformat())


@transaction.atomic
def publish_entries(entries: Sequence[Collaboration], *, is_public: bool, by: User) -> int:
    """Let everybody see the entries, or nobody but who has logged in; return how many changed.

    What is only suggested is passed over.
    """
    changed = 0
    for entry in entries:
        other = Collaboration.objects.filter(
            pk=entry.pk, is_public=not is_public, state__in=(State.LISTED, State.ENDED)
        )
        if other.update(is_public=is_public):
            changed += 1
            trail.note("collaboration-published" if is_public else "collaboration-withdrawn", entry, by=by)
    return changed
