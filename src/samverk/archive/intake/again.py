"""Putting a stored reading into the register once more: accepted, corrected, or chosen before another."""

from datetime import date

from minutebook.model.schema import from_json
from samverk.archive.correcting import Corrected, apply_corrections
from samverk.archive.intake.identity import day_of, register_key, same_meeting
from samverk.archive.models import Correction, Reading
from samverk.archive.queries.corrected import standing_corrections
from samverk.directory.queries import Linker
from samverk.meetings.actions import register_minutes
from samverk.meetings.models import Meeting
from samverk.meetings.registering.registration import Registered, Registration
from samverk.records.refusal import RuleBroken


def register_reading(reading: Reading, linker: Linker) -> Registered:
    """Put a reading, with all its corrections, into the register as what its meeting is; the caller sets its state.

    Raises ``RuleBroken("meeting-exists")`` if body, day and number are those of another meeting, and
    ``RuleBroken("stands-as-held")`` if the meeting was held here, so that no file may replace what was written then.
    """
    _refuse_own_record(reading)
    corrected = apply_corrections(from_json(reading.form), standing_corrections(reading))
    _note_lost(corrected)
    minutes = corrected.minutes
    body_id = linker.body(minutes.body.value if minutes.body else None, day_of(minutes))
    key = register_key(minutes, body_id, linker)
    _refuse_taken(key, reading, day_of(minutes))
    answer = register_minutes(
        Registration(
            minutes=minutes,
            register_key=key,
            meeting_id=reading.meeting_id,
            body_id=body_id,
            source_id=reading.document.public_id,
            reading_id=reading.public_id,
            marked_tasks=corrected.marked_tasks,
        ),
        linker,
    )
    reading.meeting_id = answer.meeting_id
    return answer


def _refuse_taken(key: str, reading: Reading, day: date | None) -> None:
    if day is None:
        return
    others = Meeting.objects.filter(held_on=day).exclude(pk=reading.meeting_id or 0)
    for public_id, other in others.values_list("public_id", "register_key"):
        if same_meeting(other, key):
            raise RuleBroken("meeting-exists", public_id)


def _refuse_own_record(reading: Reading) -> None:
    held = Meeting.objects.filter(pk=reading.meeting_id or 0, source_id="", opened_at__isnull=False)
    if held.exists():
        raise RuleBroken("stands-as-held", reading.public_id)


def _note_lost(corrected: Corrected) -> None:
    lost = [row.pk for row in corrected.lost if isinstance(row, Correction)]
    Correction.objects.filter(pk__in=lost, was_applied=True).update(was_applied=False)
