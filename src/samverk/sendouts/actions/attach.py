"""What goes with the letters."""

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.refusal import RuleBroken
from samverk.sendouts.models import Attachment, Sendout
from samverk.sendouts.sending import IN_HAND

MOST_BYTES = 20_000_000  # of all attachments together: what mail servers take


@transaction.atomic
def attach(sendout: Sendout, content: bytes, *, name: str, by: User) -> Attachment:
    """Let a file go with every letter and return it; the same file twice is one.

    Raises ``RuleBroken``: the codes of ``take_paper``, ``"attachments-too-large"``, ``"sendout-changed"``.
    """
    _touch(sendout)
    stored = take_paper(content)
    sizes = dict(sendout.attachments.values_list("stored_file_id", "stored_file__size")) | {stored.pk: stored.size}
    if sum(sizes.values()) > MOST_BYTES:
        raise RuleBroken("attachments-too-large", sendout.public_id)
    attachment, is_new = Attachment.objects.get_or_create(
        sendout=sendout, stored_file=stored, defaults={"name": paper_name(name, stored.media_type)}
    )
    if is_new:
        trail.note("sendout-attached", sendout, by=by, sha256=stored.sha256)
    return attachment


@transaction.atomic
def detach(attachment: Attachment, *, by: User) -> None:
    """Take a file away from a draft; raises ``RuleBroken("sendout-changed")`` where it has gone."""
    _touch(attachment.sendout)
    attachment.delete()
    trail.note("sendout-detached", attachment.sendout, by=by, sha256=attachment.stored_file.sha256)


def _touch(sendout: Sendout) -> None:
    in_hand = Sendout.objects.filter(pk=sendout.pk, state__in=IN_HAND)
    if not in_hand.update(revision=F("revision") + 1):
        raise RuleBroken("sendout-changed", sendout.public_id)
