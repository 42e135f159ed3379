"""Fetching what lies in a source: each message is stored first, and only then marked or moved there."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from samverk.mailroom.arriving.take import take
from samverk.mailroom.models import Fetching, Refused
from samverk.mailroom.sources import Parcel, Source, Trouble
from samverk.records.refusal import RuleBroken

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many messages were taken, were here already, and were refused. ``trouble`` is the code of what ended it."""

    source: str
    taken: int = 0
    known: int = 0
    refused: int = 0
    trouble: str = ""


def fetch(source: Source, *, at: datetime) -> Fetched:
    """Fetch everything that lies in ``source``; done twice, or by two at once, nothing is taken twice."""
    Fetching.objects.update_or_create(source=source.name, defaults={"begun_at": at})
    done = Fetched(source.name)
    try:
        with source.parcels() as parcels:
            for parcel in parcels:
                done = _dealt_with(parcel, done, at)
    except Trouble as trouble:
        log.warning("Mail could not be fetched from the %s: %s.", source.name, trouble.code)
        done = replace(done, trouble=trouble.code)
    _note(done)
    return done


def fetch_in_turn(source: Source, turn: str, *, at: datetime) -> Fetched | None:
    """Fetch if nobody has done so in this ``turn`` or a later one: several workers are told of each."""
    Fetching.objects.get_or_create(source=source.name)
    if not Fetching.objects.filter(source=source.name, turn__lt=turn).update(turn=turn):
        return None
    return fetch(source, at=at)


def _dealt_with(parcel: Parcel, done: Fetched, at: datetime) -> Fetched:
    try:
        raw = parcel.content()
        if raw is None:
            return done
        mail = take(raw, source=done.source, received_at=parcel.received_at(at), at=at)
    except RuleBroken as refused:
        _note_refused(parcel, done.source, refused.code, at)
        parcel.settle(refused=True)
        return replace(done, refused=done.refused + 1)
    except OSError as error:
        raise Trouble("mail-not-stored") from error
    parcel.settle(refused=False)
    return replace(done, known=done.known + 1) if mail is None else replace(done, taken=done.taken + 1)


def _note_refused(parcel: Parcel, source: str, code: str, at: datetime) -> None:
    log.warning("A message was refused: %s.", code)
    said = {"code": code, "size": parcel.size, "at": at}
    Refused.objects.get_or_create(source=source, place=parcel.place, defaults=said)


def _note(done: Fetched) -> None:
    counts = {"taken": done.taken, "known": done.known, "refused": done.refused, "trouble": done.trouble}
    ended = {} if done.trouble else {"ended_at": timezone.now()}
    Fetching.objects.filter(source=done.source).update(**counts, **ended)
