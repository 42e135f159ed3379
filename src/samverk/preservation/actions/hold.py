"""Placing and lifting holds."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.matters.models import Matter
from samverk.preservation.document_type import DocumentType
from samverk.preservation.models import Hold
from samverk.preservation.turn import TURN
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.records.trail import HasEmail
from samverk.records.turns import take_turn


@dataclass(frozen=True)
class Why:
    """The kind of reason, and the reason itself; it names no private person."""

    reason: str
    because: str


@transaction.atomic
def hold_matter(matter: Matter, why: Why, *, at: datetime, by: HasEmail) -> Hold:
    """Let nothing that belongs to a matter be disposed of."""
    return _placed(Hold(matter=matter), why, at, by)


@transaction.atomic
def hold_type(kind: DocumentType, why: Why, *, at: datetime, by: HasEmail) -> Hold:
    """Let nothing of a type be disposed of."""
    return _placed(Hold(type_key=kind.key), why, at, by)


@transaction.atomic
def hold_thing(kind: DocumentType, thing_id: int, why: Why, *, at: datetime, by: HasEmail) -> Hold:
    """Let one thing not be disposed of; raise ``RuleBroken("held-thing-gone")`` if it is not there any more."""
    take_turn(TURN)
    thing = kind.rows().filter(pk=thing_id).first()
    if thing is None:
        raise RuleBroken("held-thing-gone")
    with translation.override(settings.LANGUAGE_CODE):
        label = kind.label(thing)[:300]
    return _placed(Hold(type_key=kind.key, thing_id=thing_id, thing_label=label), why, at, by)


@transaction.atomic
def lift(hold: Hold, because: str, *, at: datetime, by: HasEmail) -> None:
    """End a hold; raise ``RuleBroken("hold-lifted-before")`` if somebody else came first."""
    there = Hold.objects.filter(pk=hold.pk, lifted_at=None)
    if not there.update(lifted_at=at, lifted_by=by.email, lifted_because=because):
        raise RuleBroken("hold-lifted-before")
    trail.note("disposal-hold-lifted", hold, by=by, because=because)


def _placed(hold: Hold, why: Why, at: datetime, by: HasEmail) -> Hold:
    take_turn(TURN)
    hold.reason, hold.because, hold.placed_at, hold.placed_by = why.reason, why.because, at, by.email
    hold.save(force_insert=True)
    trail.note("disposal-hold-placed", hold, by=by, reason=why.reason, because=why.because)
    return hold
