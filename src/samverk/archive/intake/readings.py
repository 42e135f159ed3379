"""Storing readings and their findings, and letting go of those they replace."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from minutebook.model.finding import Finding
from minutebook.model.schema import from_json
from samverk.archive.comparing import difference
from samverk.archive.correcting.anchoring import squeezed
from samverk.archive.intake.arrival import Arrival, Role
from samverk.archive.models import Reading, ReadingFinding
from samverk.archive.reading import READ_WITH
from samverk.records.inserting import insert_rows

STATES = {
    Role.NEW: Reading.State.ACCEPTED,
    Role.SUPERSEDES: Reading.State.ACCEPTED,
    Role.SECOND: Reading.State.SECOND,
    Role.PROPOSED: Reading.State.PROPOSED,
    Role.NONE: Reading.State.NO_MINUTES,
}


def find_known_readings(arrivals: Sequence[Arrival], *, accepts: bool) -> None:
    """Recognise sources that were read before to the same form: their reading stands, and nothing is done.

    But a path whose content is once more what it was before the last change follows its file: that reading goes on.
    """
    sources = [arrival.document for arrival in arrivals if arrival.document and arrival.source.minutes]
    documents = [document.pk for document in sources if document.pk]
    rows = Reading.objects.filter(document__in=documents).defer("zipped_form") if documents else ()
    known = {(row.document_id, row.fingerprint): row for row in rows}
    superseded = [row.meeting_id for row in known.values() if row.state == Reading.State.SUPERSEDED]
    followed = paths_followed(superseded)
    for arrival in arrivals:
        document = arrival.document
        reading = known.get((document.pk, arrival.source.fingerprint)) if document else None
        if reading is None:
            continue
        arrival.reading, arrival.meeting_id = reading, reading.meeting_id
        if is_settled(reading, arrival.run_file.path, followed, accepts=accepts):
            arrival.role = Role.KNOWN


def paths_followed(meeting_ids: Collection[int | None]) -> dict[int | None, tuple[str, int]]:
    """Return by meeting the path and the source that the register follows."""
    if not meeting_ids:
        return {}
    accepted = Reading.objects.filter(meeting__in=meeting_ids, state=Reading.State.ACCEPTED)
    rows = accepted.values_list("meeting_id", "document__path", "document_id")
    return {meeting: (path, document) for meeting, path, document in rows}


def is_settled(reading: Reading, path: str, followed: Mapping[int | None, tuple[str, int]], *, accepts: bool) -> bool:
    """Tell whether there is nothing left to do for a reading that was made before.

    There is for one that only waited to be accepted, and for a superseded one of the very path that the register
    follows under another content.
    """
    if reading.state == Reading.State.PROPOSED:
        return not accepts
    if reading.state == Reading.State.SUPERSEDED:
        current = followed.get(reading.meeting_id)
        return current is None or current[0] != path or current[1] == reading.document_id
    return True


def make_reading(arrival: Arrival) -> None:
    """Make the row of the reading, not yet stored, with what differs from the one it follows or stands beside."""
    source, minutes = arrival.source, arrival.source.minutes
    assert minutes is not None
    assert arrival.document is not None
    if arrival.reading is None:
        arrival.reading = Reading(
            document=arrival.document,
            fingerprint=source.fingerprint,
            read_with=READ_WITH,
            dialect=minutes.dialect[:80],
            evidence=minutes.evidence,
            coverage=source.coverage,
            zipped_form=source.zipped_form,
        )
    arrival.reading.meeting_id = arrival.meeting_id
    arrival.reading.state = STATES[arrival.role]
    arrival.reading.compared_with = arrival.old
    arrival.reading.difference = difference(from_json(arrival.old.form), minutes) if arrival.old else {}


def store_readings(arrivals: Sequence[Arrival]) -> None:
    """Let the superseded readings go, then store the new ones with their findings."""
    superseded = [arrival.old.pk for arrival in arrivals if arrival.role is Role.SUPERSEDES and arrival.old]
    if superseded:
        Reading.objects.filter(pk__in=superseded).update(state=Reading.State.SUPERSEDED)
    new: list[Arrival] = []
    for arrival in arrivals:
        if arrival.reading is None or arrival.role is Role.KNOWN:
            continue
        arrival.reading.meeting_id = arrival.meeting_id
        if arrival.reading.pk:
            arrival.reading.save(update_fields=("meeting", "state", "compared_with", "difference"))
        else:
            new.append(arrival)
    Reading.objects.bulk_create([arrival.reading for arrival in new if arrival.reading])
    insert_rows(ReadingFinding, [row for arrival in new for row in _findings(arrival)])


def count_findings(arrival: Arrival) -> dict[str, int]:
    """Return how many findings of each code the arrival leaves."""
    return dict(sorted(Counter(finding.code for finding in _all_findings(arrival)).items()))


def _all_findings(arrival: Arrival) -> list[Finding]:
    return list(dict.fromkeys((*arrival.source.findings, *arrival.findings)))


def _findings(arrival: Arrival) -> list[ReadingFinding]:
    rows = []
    for finding in _all_findings(arrival):
        place = finding.place
        rows.append(
            ReadingFinding(
                reading=arrival.reading,
                code=finding.code[:60],
                level=str(finding.level),
                words=finding.words,
                detail=finding.detail,
                page=place.page if place else None,
                line=place.line if place else None,
                start=place.start if place else None,
                end=place.end if place else None,
                state=_state_of(finding, arrival),
            )
        )
    return rows


def _state_of(finding: Finding, arrival: Arrival) -> ReadingFinding.State:
    """What a person has dismissed once stays dismissed in every later reading."""
    is_dismissed = (finding.code, squeezed(finding.words)) in arrival.dismissed
    return ReadingFinding.State.DISMISSED if is_dismissed else ReadingFinding.State.OPEN
