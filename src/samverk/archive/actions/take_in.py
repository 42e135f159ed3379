"""Taking a batch of files that have been read into the archive and, where that is wanted, into the register."""

import logging
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from django.db import transaction

from minutebook.model.finding import Finding, Level
from samverk.archive.correcting import correct_arrivals, correct_as_meeting
from samverk.archive.intake.arrival import Arrival, Role
from samverk.archive.intake.bodies import create_missing_bodies
from samverk.archive.intake.documents import find_documents, store_documents
from samverk.archive.intake.identity import day_of
from samverk.archive.intake.placing import Register, identify, place
from samverk.archive.intake.readings import find_known_readings, make_reading, store_readings
from samverk.archive.intake.report_lines import fill_line, store_lines
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.reading import SourceReading
from samverk.directory.queries import Linker
from samverk.meetings.actions import register_many, withdraw_changed
from samverk.meetings.actions.index_meetings import index_meetings
from samverk.meetings.events import minutes_imported, minutes_registered
from samverk.meetings.models import Meeting
from samverk.meetings.registering.registration import Registration
from samverk.search.actions.index import IndexOutdated

log = logging.getLogger(__name__)


def take_in(run: ImportRun, read: Sequence[tuple[RunFile, SourceReading]], linker: Linker) -> None:
    """Take in files that have been read, each wholly or not at all.

    The batch is one transaction. If anything in it fails, every file gets a transaction of its own, so that one bad
    file stops nothing; the one that fails again is noted as failed, with what went wrong.
    """
    try:
        _take_in_together(run, read, linker)
    except Exception:
        # Whatever went wrong with one file must not keep the others out; alone, it shows which it was.
        log.warning("A batch of %d files failed together and is taken in one by one.", len(read), exc_info=True)
        for run_file, source in read:
            _take_in_alone(run, run_file, source, linker)


def _take_in_alone(run: ImportRun, run_file: RunFile, source: SourceReading, linker: Linker) -> None:
    try:
        _take_in_together(run, [(run_file, source)], linker)
    except Exception as error:
        log.exception("The file %s could not be taken in.", run_file.path)
        RunFile.objects.filter(pk=run_file.pk).update(
            state=RunFile.State.FAILED, code="not-taken-in", detail=type(error).__name__
        )


@transaction.atomic
def _take_in_together(run: ImportRun, read: Sequence[tuple[RunFile, SourceReading]], linker: Linker) -> None:
    """Take in those files of the batch that nobody else has taken in meanwhile."""
    queued = RunFile.objects.filter(pk__in=[line.pk for line, _ in read], state=RunFile.State.QUEUED)
    mine = set(queued.select_for_update().values_list("pk", flat=True))
    touched: set[int] = set()
    for wave in _waves([Arrival(line, source) for line, source in read if line.pk in mine]):
        _take_in_wave(run, wave, linker)
        answers = [arrival.answer for arrival in wave if arrival.answer]
        touched |= {answer.meeting_id for answer in answers if answer.is_new or answer.is_changed}
    if touched:
        _let_be_found(sorted(touched))


def _waves(arrivals: Sequence[Arrival]) -> Iterator[list[Arrival]]:
    """Part a batch so that no wave holds two files that may be of one meeting, in the order they came."""
    left = list(arrivals)
    while left:
        wave: list[Arrival] = []
        rest: list[Arrival] = []
        met: set[object] = set()
        for arrival in left:
            marks = _marks(arrival)
            (rest if marks & met else wave).append(arrival)
            met |= marks
        yield wave
        left = rest


def _marks(arrival: Arrival) -> set[object]:
    minutes = arrival.source.minutes
    day = day_of(minutes) if minutes else None
    content = arrival.source.sha256 or arrival.run_file.path
    return {content} if day is None else {content, day}


def _take_in_wave(run: ImportRun, wave: list[Arrival], linker: Linker) -> None:
    find_documents(wave)
    find_known_readings(wave, accepts=run.accepts)
    fresh = [arrival for arrival in wave if arrival.role is not Role.KNOWN and _is_minutes(arrival)]
    correct_arrivals(fresh)
    if run.creates_bodies and run.accepts:
        create_missing_bodies(fresh, linker, by=run.begun_by)
    register = Register(fresh)
    for arrival in fresh:
        place(arrival, register, linker, proposes=not run.accepts)
    for arrival in correct_as_meeting(fresh):
        identify(arrival, linker)
    for arrival in fresh:
        _note_unknown_body(arrival)
    for arrival in wave:
        if arrival.source.minutes is not None and arrival.role is not Role.KNOWN:
            make_reading(arrival)
    _register(fresh, linker)
    store_documents(wave)
    store_readings(wave)
    for arrival in wave:
        fill_line(arrival)
    store_lines([arrival.run_file for arrival in wave])


def _is_minutes(arrival: Arrival) -> bool:
    return arrival.source.minutes is not None and arrival.source.minutes.is_minutes


def _register(arrivals: Sequence[Arrival], linker: Linker) -> None:
    going = [arrival for arrival in arrivals if arrival.role in (Role.NEW, Role.SUPERSEDES)]
    answers = register_many([registration_of(arrival) for arrival in going], linker, announces=False)
    for arrival, answer in zip(going, answers, strict=True):
        arrival.answer, arrival.meeting_id = answer, answer.meeting_id
    withdraw_changed([arrival.meeting_id for arrival in going if arrival.meeting_id and _is_exchanged(arrival)])


def _is_exchanged(arrival: Arrival) -> bool:
    """Tell whether the register now follows another file than before, and says something else."""
    is_other = (
        arrival.old is not None and arrival.document is not None and arrival.old.document_id != arrival.document.pk
    )
    return is_other and arrival.answer is not None and arrival.answer.is_changed


def _let_be_found(meeting_ids: Collection[int]) -> None:
    """Index the meetings of a batch at once; an index that must be rebuilt first is left to background work."""
    transaction.on_commit(partial(minutes_imported.send, Meeting, meeting_ids=tuple(meeting_ids)))
    try:
        index_meetings(meeting_ids)
    except IndexOutdated:
        transaction.on_commit(partial(minutes_registered.send, Meeting, meeting_ids=tuple(meeting_ids)))


def registration_of(arrival: Arrival) -> Registration:
    """Return what is asked of the register for an arrival that was placed."""
    assert arrival.minutes is not None
    assert arrival.document is not None
    assert arrival.reading is not None
    return Registration(
        minutes=arrival.minutes,
        register_key=arrival.register_key,
        meeting_id=arrival.meeting_id,
        body_id=arrival.body_id,
        source_id=arrival.document.public_id,
        reading_id=arrival.reading.public_id,
        marked_tasks=arrival.marked_tasks,
    )


def _note_unknown_body(arrival: Arrival) -> None:
    minutes = arrival.minutes
    if minutes is not None and minutes.body is not None and arrival.body_id is None:
        place_of_body = minutes.body.quotes[0].place if minutes.body.quotes else None
        arrival.findings.append(Finding("unknown-body", Level.WARNING, place_of_body, minutes.body.value))
