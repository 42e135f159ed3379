"""Putting right what was read wrongly, beside the source and for every later reading."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q

from minutebook.model.schema import from_json
from samverk.accounts.models import User
from samverk.archive.correcting import apply_corrections
from samverk.archive.correcting.anchoring import squeezed
from samverk.archive.intake.again import register_reading
from samverk.archive.models import Correction, Reading, ReadingFinding, SourceDocument
from samverk.archive.queries.corrected import standing_corrections
from samverk.archive.queries.linker import make_archive_linker
from samverk.meetings.registering.registration import Registered
from samverk.records import trail
from samverk.records.refusal import RuleBroken

ANCHOR = ("words", "start", "end")


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says is right. ``anchor`` is the quote it is about: ``{"words", "start", "end"}``.

    What ``field`` and ``value`` hold for each kind is told in ``archive.correcting``: for *split-clause* the value is
    the words with which the second clause begins, for *merge-clauses* the anchor of the other clause.
    """

    kind: Correction.Kind
    anchor: dict[str, Any] = field(default_factory=dict)
    field: str = ""
    value: Any = None


@transaction.atomic
def correct_reading(reading: Reading, said: Said, *, by: User | None) -> Registered | None:
    """Keep a correction beside the source and, if its meeting is in the register, put it right there.

    ``reading`` is the one that the person saw. Raises ``RuleBroken``: "reading-superseded" if there is a later one,
    "nothing-to-change" if it has been said or is so already, "words-not-found" if it takes hold of nothing or its
    value makes no sense, "meeting-exists" if it would make the meeting another one that is there.
    """
    SourceDocument.objects.select_for_update().get(pk=reading.document_id)
    current = Reading.objects.select_related("document").get(pk=reading.pk)
    if current.state in (Reading.State.SUPERSEDED, Reading.State.REFUSED):
        raise RuleBroken("reading-superseded", current.public_id)
    _refuse_idle(current, said)
    correction = Correction.objects.create(
        document=current.document,
        kind=said.kind,
        anchor={name: said.anchor[name] for name in ANCHOR if name in said.anchor},
        field=said.field,
        value=said.value,
        made_by=by,
    )
    trail.note("correction-made", correction, by=by, kind=str(said.kind), document=current.document.public_id)
    return _registered(current)


@transaction.atomic
def withdraw_correction(correction: Correction, *, by: User | None) -> Registered | None:
    """Take a correction back, and put the meeting as it is without it.

    Raises ``RuleBroken("already-settled")`` if it was taken back already.
    """
    active = Correction.objects.filter(pk=correction.pk, state=Correction.State.ACTIVE)
    if not active.update(state=Correction.State.WITHDRAWN):
        raise RuleBroken("already-settled", correction.public_id)
    trail.note("correction-withdrawn", correction, by=by)
    if correction.kind == Correction.Kind.DISMISS_FINDING:
        _reopen(correction)
    readings = Reading.objects.filter(document__meeting=correction.document.meeting_id, state=Reading.State.ACCEPTED)
    current = readings.select_related("document").first() if correction.document.meeting_id else None
    return _registered(current) if current else None


@transaction.atomic
def dismiss_finding(finding: ReadingFinding, *, by: User | None) -> None:
    """Say that a finding needs no looking at, now and in every later reading of the same words.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    open_finding = ReadingFinding.objects.filter(pk=finding.pk, state=ReadingFinding.State.OPEN)
    if not open_finding.update(state=ReadingFinding.State.DISMISSED):
        raise RuleBroken("already-settled", finding.public_id)
    Correction.objects.create(
        document=finding.reading.document,
        kind=Correction.Kind.DISMISS_FINDING,
        anchor={"words": finding.words, "start": finding.start, "end": finding.end},
        field=finding.code,
        made_by=by,
    )
    trail.note("finding-dismissed", finding, by=by, code=finding.code)


def _refuse_idle(reading: Reading, said: Said) -> None:
    """Refuse what takes hold of nothing, and what would change nothing."""
    before = apply_corrections(from_json(reading.form), standing_corrections(reading))
    after = apply_corrections(before.minutes, [said])
    if after.lost:
        raise RuleBroken("words-not-found", str(said.anchor.get("words", said.field)))
    if after.minutes == before.minutes and after.marked_tasks <= before.marked_tasks:
        raise RuleBroken("nothing-to-change", said.field or str(said.kind))


def _registered(reading: Reading) -> Registered | None:
    """What only waits, or stands second, is put right when it is accepted."""
    if reading.state != Reading.State.ACCEPTED:
        return None
    return register_reading(reading, make_archive_linker())


def _reopen(correction: Correction) -> None:
    words = squeezed(str(correction.anchor.get("words", "")))
    of_source = Q(reading__document=correction.document_id)
    if correction.document.meeting_id:
        of_source |= Q(reading__meeting=correction.document.meeting_id)
    dismissed = ReadingFinding.objects.filter(of_source, code=correction.field, state=ReadingFinding.State.DISMISSED)
    same = [row.pk for row in dismissed.only("pk", "words") if squeezed(row.words) == words]
    ReadingFinding.objects.filter(pk__in=same).update(state=ReadingFinding.State.OPEN)
