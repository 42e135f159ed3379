"""Entering matters that were handed over: as sent by one body, and as received by the other."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from samverk.directory.models import Body
from samverk.registry.actions.automatic.where import (
    case_for,
    enter,
    entered_already,
    in_the_houses_language,
    is_secret,
    keeps,
    mark_of,
    party_of,
)
from samverk.registry.entered import Direction, Entered
from samverk.routes.models import HandOver

UNDER_WAY = (HandOver.State.SENT, HandOver.State.SETTLED)


def enter_hand_overs(hand_over_ids: Iterable[int], *, at: datetime) -> int:
    """Enter hand-overs in the registers of both bodies; return how many entries were made now."""
    rows = HandOver.objects.filter(pk__in=list(hand_over_ids), state__in=UNDER_WAY, matter__isnull=False)
    made = 0
    for one in rows.select_related("from_body", "to_body", "matter", "clause__item"):
        made += _enter(one, one.from_body, Direction.OUT, at)
        made += _enter(one, one.to_body, Direction.IN, at)
    return made


def _enter(handed: HandOver, body: Body, direction: str, at: datetime) -> bool:
    origin = f"handover {handed.public_id}"
    if not Body.objects.filter(keeps(), pk=body.pk).exists() or entered_already(body, origin):
        return False
    item = handed.clause.item if handed.clause is not None else None
    secret = handed.is_confidential or is_secret(matter=handed.matter, items=(item,))
    with in_the_houses_language():
        entered = Entered(
            _confidential(handed) if secret else _what(handed),
            handed.handed_over_on,
            direction,
            sender=party_of(handed.from_body),
            receiver=party_of(handed.to_body),
            secrecy=mark_of(handed.handed_over_on, is_secret=secret),
        )
        case = case_for(body, handed.matter, at, is_secret=secret)
        assert case is not None
        return enter(case, entered, origin, at)


def _what(handed: HandOver) -> str:
    said = {"title": handed.title}
    if handed.purpose == HandOver.Purpose.DECISION:
        return _("Handed over for decision: %(title)s") % said
    return _("Handed over for information: %(title)s") % said


def _confidential(handed: HandOver) -> str:
    if handed.purpose == HandOver.Purpose.DECISION:
        return _("Confidential matter handed over for decision")
    return _("Confidential matter handed over for information")
