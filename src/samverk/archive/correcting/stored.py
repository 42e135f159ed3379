"""The corrections that stand beside sources, applied to what is read of them now."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from samverk.archive.correcting.anchoring import squeezed
from samverk.archive.correcting.applying import Corrected, apply_corrections
from samverk.archive.intake.arrival import Arrival
from samverk.archive.models import Correction


def correct_arrivals(arrivals: Sequence[Arrival]) -> None:
    """Give every arrival its minutes as corrected; tell of each correction whose words are no longer there.

    A correction of any source of a meeting holds for every reading of that meeting.
    """
    known = [arrival.document for arrival in arrivals if arrival.document and arrival.document.pk]
    documents, meetings = {document.pk for document in known}, {document.meeting_id for document in known} - {None}
    by_document, by_meeting = _active(documents, meetings)
    for arrival in arrivals:
        assert arrival.document is not None
        assert arrival.source.minutes is not None
        own = by_document.get(arrival.document.pk, [])
        rows = by_meeting.get(arrival.document.meeting_id, own) if arrival.document.meeting_id else own
        correct_arrival(arrival, arrival.source.minutes, rows)


def correct_as_meeting(arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Lay what was put right in older sources of a meeting over one that has only now been found to be of it.

    Returns the arrivals for which there was anything; body and day may then have changed.
    """
    joining = [arrival for arrival in arrivals if arrival.meeting_id and _joins(arrival)]
    _, by_meeting = _active((), {arrival.meeting_id for arrival in joining})
    corrected = [arrival for arrival in joining if arrival.meeting_id in by_meeting]
    for arrival in corrected:
        assert arrival.source.minutes is not None
        arrival.findings = [finding for finding in arrival.findings if finding.code != "correction-lost"]
        correct_arrival(arrival, arrival.source.minutes, by_meeting[arrival.meeting_id])
    return corrected


def _joins(arrival: Arrival) -> bool:
    return arrival.document is not None and arrival.document.meeting_id != arrival.meeting_id


def correct_arrival(arrival: Arrival, minutes: Minutes, corrections: Sequence[Correction]) -> Corrected:
    """Lay ``corrections`` over ``minutes`` for one arrival."""
    corrected = apply_corrections(minutes, corrections)
    arrival.minutes, arrival.marked_tasks = corrected.minutes, corrected.marked_tasks
    arrival.dismissed = frozenset(
        (row.field, squeezed(str(row.anchor.get("words", ""))))
        for row in corrections
        if row.kind == Correction.Kind.DISMISS_FINDING
    )
    for correction in corrected.lost:
        words = str(correction.anchor.get("words", ""))
        arrival.findings.append(Finding("correction-lost", Level.WARNING, words=words, detail=str(correction.kind)))
    return corrected


def _active(
    documents: Collection[int], meetings: Collection[int | None]
) -> tuple[dict[int, list[Correction]], dict[int | None, list[Correction]]]:
    by_document: dict[int, list[Correction]] = defaultdict(list)
    by_meeting: dict[int | None, list[Correction]] = defaultdict(list)
    if not documents and not meetings:
        return by_document, by_meeting
    active = Correction.objects.filter(state=Correction.State.ACTIVE)
    found = active.filter(document__in=documents)
    if meetings:
        found = found | active.filter(document__meeting__in=meetings)
    for row in found.select_related("document").order_by("pk"):
        by_document[row.document_id].append(row)
        if row.document.meeting_id:
            by_meeting[row.document.meeting_id].append(row)
    return by_document, by_meeting
