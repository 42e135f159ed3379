"""A person's yes or no to what was read."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.archive.intake.again import register_reading
from samverk.archive.models import ImportRun, Reading, SourceDocument
from samverk.archive.queries.linker import make_archive_linker
from samverk.directory.queries import Linker
from samverk.meetings.registering.registration import Registered
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Reading.State


def accept_reading(reading: Reading, *, by: User | None) -> Registered:
    """Put a proposed reading into the register.

    Raises ``RuleBroken("already-accepted")`` if it is there already, or was settled in another way, and
    ``RuleBroken("meeting-exists")`` if the register holds its meeting from another source.
    """
    return _accept(reading, make_archive_linker(), (State.PROPOSED,), act="reading-accepted", by=by)


def follow_source(reading: Reading, *, by: User | None) -> Registered:
    """Let the register follow this source of a meeting instead of the one it follows now.

    Raises ``RuleBroken("already-accepted")`` if it does so already.
    """
    waiting = (State.SECOND, State.SUPERSEDED, State.REFUSED)
    return _accept(reading, make_archive_linker(), waiting, act="source-followed", by=by)


def accept_run(run: ImportRun, *, by: User | None) -> tuple[int, int]:
    """Accept all that a run proposed; return how many were accepted and how many could not be."""
    linker = make_archive_linker()
    done = refused = 0
    proposed = Reading.objects.filter(run_files__run=run, state=State.PROPOSED).distinct()
    for pk in list(proposed.order_by("pk").values_list("pk", flat=True)):
        try:
            _accept(Reading(pk=pk), linker, (State.PROPOSED,), act="reading-accepted", by=by)
            done += 1
        except RuleBroken:
            refused += 1  # it stays proposed, for a person to look at
    return done, refused


@transaction.atomic
def refuse_reading(reading: Reading, *, by: User | None) -> None:
    """Leave a proposed reading out of the register; the source is kept.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    if not Reading.objects.filter(pk=reading.pk, state=State.PROPOSED).update(state=State.REFUSED):
        raise RuleBroken("already-settled", str(reading.public_id))
    trail.note("reading-refused", reading, by=by)


@transaction.atomic
def _accept(
    reading: Reading, linker: Linker, waiting: tuple[Reading.State, ...], *, act: str, by: User | None
) -> Registered:
    current = Reading.objects.select_for_update(of=("self",)).select_related("document").filter(pk=reading.pk).first()
    if current is None or current.state not in waiting:
        raise RuleBroken("already-accepted", str(reading.public_id))
    answer = register_reading(current, linker)
    Reading.objects.filter(meeting=answer.meeting_id, state=State.ACCEPTED).update(state=State.SUPERSEDED)
    Reading.objects.filter(pk=current.pk).update(state=State.ACCEPTED, meeting=answer.meeting_id)
    SourceDocument.objects.filter(pk=current.document_id).update(meeting=answer.meeting_id)
    trail.note(act, current, by=by)
    return answer
