"""Whether what was entered is a public record: computed, and stored nowhere."""

from datetime import date

from procedure.public_record import Facts, RecordKind, Status, status_of
from samverk.registry.models import Entry

Direction = Entry.Direction


def status_of_entry(entry: Entry, on: date) -> Status:
    """Return the status of a record on a day, with its rule and the day from which it holds; reads its case."""
    came, went = entry.direction == Direction.IN, entry.direction == Direction.OUT
    facts = Facts(
        kind=RecordKind(entry.nature),
        arrived_on=entry.day if came else None,
        dispatched_on=entry.day if went else None,
        sealed_until=entry.sealed_until,
        completed_on=entry.completed_on,
        case_closed_on=entry.case.closed_on,
        archived_on=entry.archived_on,
        only_prepares=entry.only_prepares,
    )
    return status_of(facts, on)
