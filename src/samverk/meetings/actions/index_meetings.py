"""Letting meetings be found: their entries, and those of the people and matters that stand in them."""

from collections.abc import Collection, Iterable

from django.db import transaction

from samverk.directory.models import Person
from samverk.meetings.models import Meeting
from samverk.meetings.queries.people_entries import (
    matter_entries,
    matters_touched_by,
    people_named_in,
    person_entries,
)
from samverk.meetings.queries.search_entries import meeting_entries, whole_of_meeting
from samverk.search.actions.index import Tally, lock_shelves, put, remove

AT_A_TIME = 200


def index_meetings(meeting_ids: Iterable[int]) -> Tally:
    """Put meetings into the index as they now are; those that are no longer there are taken out of it.

    Run again, it changes nothing. Returns what became of the meetings' own entries.
    """
    ids = sorted(set(meeting_ids))
    total = Tally()
    for start in range(0, len(ids), AT_A_TIME):
        total += _index(ids[start : start + AT_A_TIME])
    return total


def index_people() -> Tally:
    """Put all people into the index as they now are, since one who no longer stands anywhere is seen by nobody."""
    ids = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    total = Tally()
    for start in range(0, len(ids), AT_A_TIME):
        total += put(person_entries(ids[start : start + AT_A_TIME]))
    return total


def index_matters(matter_ids: Collection[int]) -> Tally:
    """Put matters into the index as they now are; those that are no longer there are taken out of it."""
    entries = matter_entries(matter_ids)
    remove({f"matter-{pk}" for pk in matter_ids} - {entry.whole for entry in entries})
    return put(entries)


def _index(meeting_ids: Collection[int]) -> Tally:
    with transaction.atomic():
        # Before anything is read: else an older reading of the same meeting could be put in after a newer one.
        lock_shelves()
        there = set(Meeting.objects.filter(pk__in=meeting_ids).values_list("pk", flat=True))
        gone = remove(whole_of_meeting(pk) for pk in meeting_ids if pk not in there)
        tally = put(meeting_entries(there))
        put(person_entries(people_named_in(there)))
    index_matters(matters_touched_by(there))
    if gone or tally.changed or tally.removed:
        # Whom these meetings named before, nobody knows any more.
        index_people()
    return tally + Tally(removed=gone)
