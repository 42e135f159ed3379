"""Saying that a scheduled send-out could not go."""

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.post.actions import send_letter
from samverk.post.addresses import whole_address
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sendouts.messages import letter_of_hindrance
from samverk.sendouts.models import Sendout

State = Sendout.State


@transaction.atomic
def hold_up(sendout: Sendout, refused: RuleBroken) -> None:
    """Mark what kept a scheduled send-out from going, and tell who wrote it; done twice it is done once."""
    waiting = Sendout.objects.filter(pk=sendout.pk, state=State.SCHEDULED)
    because = {"held_up_by": refused.code, "held_up_because": refused.source[:300]}
    if not waiting.update(state=State.HELD_UP, **because):
        return
    trail.note("sendout-held-up", sendout, code=refused.code)
    if sendout.made_by is None:
        return
    with translation.override(settings.LANGUAGE_CODE):
        address = whole_address("sendouts:sendout", sendout.public_id)
        subject, text = letter_of_hindrance(sendout, refused, address)
    send_letter(sendout.made_by.email, to_name=sendout.made_by.name, subject=subject, text=text, kind="sendout-held-up")
