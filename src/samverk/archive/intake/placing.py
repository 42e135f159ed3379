"""Which meeting a reading is of, and what it is to that meeting."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, OuterRef

from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.model.schema import from_json
from samverk.archive.comparing import shared
from samverk.archive.intake.arrival import Arrival, Role
from samverk.archive.intake.identity import day_of, register_key, same_meeting, trust_in
from samverk.archive.models import Reading, SourceDocument
from samverk.directory.queries import Linker
from samverk.meetings.models import Item, Meeting

# Below this share of common titles and clauses, a file that claims to be of a meeting is an extract of it, a file
# that took over another's name, or another meeting of the same day; it replaces nothing by itself.
ENOUGH = 0.5


class Register:
    """What the register and the archive hold that a batch may touch, fetched in a fixed number of queries."""

    def __init__(self, arrivals: Sequence[Arrival]) -> None:
        days = {day for arrival in arrivals if arrival.minutes and (day := day_of(arrival.minutes))}
        paths = [arrival.run_file.path for arrival in arrivals]
        self.with_path = {
            document.path: document
            for document in SourceDocument.objects.filter(path__in=paths, meeting__isnull=False).order_by("pk")
        }
        sources = [*self.with_path.values(), *(arrival.document for arrival in arrivals if arrival.document)]
        ids = {document.meeting_id for document in sources if document.meeting_id is not None}
        self.by_day: dict[date | None, list[Meeting]] = defaultdict(list)
        self.by_id: dict[int, Meeting] = {}
        self.written_here: set[int] = set()
        meetings = Meeting.objects.filter(held_on__in=days) | Meeting.objects.filter(pk__in=ids)
        has_items = Exists(Item.objects.filter(meeting=OuterRef("pk")))
        for meeting in meetings.annotate(has_items=has_items).order_by("pk"):
            self.written_here |= {meeting.pk} if meeting.opened_at or meeting.has_items else set()
            self.by_day[meeting.held_on].append(meeting)
            self.by_id[meeting.pk] = meeting
        accepted = Reading.objects.filter(meeting__in=self.by_id, state=Reading.State.ACCEPTED)
        self.accepted = {reading.meeting_id: reading for reading in accepted.select_related("document__stored_file")}

    def accepted_minutes(self, meeting_id: int) -> Minutes | None:
        """Return the minutes that the register holds of a meeting, as the machine read them."""
        reading = self.accepted.get(meeting_id)
        return from_json(reading.form) if reading else None


def place(arrival: Arrival, register: Register, linker: Linker, *, proposes: bool) -> None:
    """Decide which meeting ``arrival`` is of and what it is to it; nothing is stored.

    A later reading of the same source, and a changed file of the same kind, supersede. Another kind of file stands
    beside the first as its second source, unless it is trusted more. What has too little in common replaces nothing.
    """
    minutes = arrival.minutes
    assert minutes is not None
    identify(arrival, linker)
    meeting = _meeting_of(arrival, minutes, register)
    arrival.meeting_id = meeting.pk if meeting else None
    arrival.old = register.accepted.get(meeting.pk) if meeting else None
    arrival.role = _role(arrival, minutes, register)
    if arrival.role is Role.SECOND and arrival.old is not None:
        arrival.findings.append(Finding("same-meeting", Level.NOTE, detail=_name_of(arrival.old)))
    if proposes and arrival.role in (Role.NEW, Role.SUPERSEDES):
        arrival.role = Role.PROPOSED


def identify(arrival: Arrival, linker: Linker) -> None:
    """Find out the body of an arrival and what makes its meeting one meeting."""
    minutes = arrival.minutes
    assert minutes is not None
    arrival.body_id = linker.body(minutes.body.value if minutes.body else None, day_of(minutes))
    arrival.register_key = register_key(minutes, arrival.body_id, linker)


def _meeting_of(arrival: Arrival, minutes: Minutes, register: Register) -> Meeting | None:
    document = arrival.document
    if document is not None and document.meeting_id in register.by_id:
        return register.by_id[document.meeting_id]
    same_day = register.by_day.get(day_of(minutes), []) if day_of(minutes) else []
    for meeting in same_day:
        if same_meeting(meeting.register_key, arrival.register_key):
            return meeting
    planned = [meeting for meeting in same_day if _is_of_this_house(meeting, arrival.body_id)]
    if planned:
        hour = minutes.start.value if minutes.start else None
        return min(planned, key=lambda meeting: meeting.starts_at != hour)
    for meeting in same_day:
        nameless = "file " in (meeting.register_key[:5], arrival.register_key[:5])
        if nameless and _has_enough(meeting.pk, minutes, register):
            return meeting
    former = register.with_path.get(arrival.run_file.path)
    if former is not None and former.meeting_id and _has_enough(former.meeting_id, minutes, register):
        return register.by_id.get(former.meeting_id)
    return None


def _is_of_this_house(meeting: Meeting, body_id: int | None) -> bool:
    """Tell whether the body's meeting of that day was planned or held here, so that the file is of it."""
    return body_id is not None and meeting.body_id == body_id and not meeting.source_id and not meeting.cancelled_at


def _has_enough(meeting_id: int, minutes: Minutes, register: Register) -> bool:
    held = register.accepted_minutes(meeting_id)
    return held is not None and bool(held.items) and shared(held, minutes) >= ENOUGH


def _role(arrival: Arrival, minutes: Minutes, register: Register) -> Role:
    if arrival.meeting_id is None:
        return Role.NEW
    if arrival.old is None:
        return _role_beside_own_record(arrival, register)
    if arrival.old.document_id == (arrival.document.pk if arrival.document else None):
        return Role.SUPERSEDES
    held = register.accepted_minutes(arrival.meeting_id)
    if held is not None and held.items and shared(held, minutes) < ENOUGH:
        arrival.findings.append(Finding("sources-differ", Level.WARNING, detail=_name_of(arrival.old)))
        return Role.SECOND
    return Role.SUPERSEDES if _goes_before(arrival, arrival.old) else Role.SECOND


def _role_beside_own_record(arrival: Arrival, register: Register) -> Role:
    """What was written here goes before a file; a meeting that was only planned gets its minutes from it."""
    assert arrival.meeting_id is not None
    meeting = register.by_id[arrival.meeting_id]
    if meeting.source_id:
        return Role.SECOND
    is_written = meeting.pk in register.written_here
    code, level = ("held-here", Level.WARNING) if is_written else ("planned-here", Level.NOTE)
    arrival.findings.append(Finding(code, level, detail=meeting.number_as_written))
    return Role.SECOND if is_written else Role.NEW


def _goes_before(arrival: Arrival, old: Reading) -> bool:
    """Tell whether the arriving source is to be followed rather than the old one; the same in whatever order they come.

    The same path is a changed file. Else the kind that is trusted more, the later run, the later name.
    """
    if arrival.run_file.path == old.document.path:
        return True
    new_trust, old_trust = (trust_in(kind) for kind in (arrival.source.media_type, old.document.stored_file.media_type))
    if new_trust != old_trust:
        return new_trust > old_trust
    came_with = set(old.run_files.values_list("run_id", flat=True))
    return arrival.run_file.run_id not in came_with or arrival.run_file.path > old.document.path


def _name_of(old: Reading | None) -> str:
    return old.document.name if old else ""
