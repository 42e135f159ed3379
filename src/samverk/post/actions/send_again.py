"""Sending a letter again that came back, could not be sent, or of which nobody knows."""

from django.db import transaction

from samverk.post.models import Letter
from samverk.post.tasks import deliver
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.records.trail import HasEmail

AGAIN = (Letter.State.FAILED, Letter.State.BOUNCED, Letter.State.IN_DOUBT)


@transaction.atomic
def send_again(letter: Letter, *, by: HasEmail) -> None:
    """Queue the letter anew, under the name it had, so that mail programs show it once where it had come after all.

    Raises ``RuleBroken("letter-held-secret")`` for one that let somebody in: what did so is forgotten.
    ``RuleBroken("letter-not-to-send-again")`` for one that waits, has been sent, or was emptied since.
    """
    if letter.held_secret:
        raise RuleBroken("letter-held-secret", letter.public_id)
    stuck = Letter.objects.filter(pk=letter.pk, state__in=AGAIN).exclude(to_address="")
    if not stuck.update(state=Letter.State.QUEUED, attempts=0, not_before=None, claimed_at=None, refused_because=""):
        raise RuleBroken("letter-not-to-send-again", letter.public_id)
    trail.note("letter-sent-again", letter, by=by, kind=letter.kind)
    deliver.enqueue(letter.pk)
