"""Everything that can be found, portion by portion, to fill the index anew."""

from collections.abc import Callable, Collection, Iterator

from django.db.models import QuerySet

from samverk.directory.models import Person
from samverk.matters.models import Matter
from samverk.meetings.models import Meeting
from samverk.meetings.queries.people_entries import matter_entries, person_entries
from samverk.meetings.queries.search_entries import meeting_entries
from samverk.search.entry import Entry

AT_A_TIME = 200
# What a stage of the filling reads, and how it becomes entries; a cursor is the stage and the last row that was read.
Stage = tuple[QuerySet, Callable[[Collection[int]], list[Entry]]]  # type: ignore[type-arg]


def portions_after(cursor: str) -> Iterator[tuple[str, list[Entry]]]:
    """Yield portions of entries, each with the cursor after which the next one begins.

    Each portion is read only when it is asked for. ``cursor`` is empty for the beginning.
    """
    stages: tuple[Stage, ...] = (
        (Meeting.objects.all(), meeting_entries),
        (Person.objects.all(), person_entries),
        (Matter.objects.all(), matter_entries),
    )
    first, _, last = cursor.partition(":")
    for place, (rows, entries_of) in enumerate(stages):
        if place < int(first or 0):
            continue
        after = int(last) if last and place == int(first) else 0
        while ids := list(rows.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:AT_A_TIME]):
            after = ids[-1]
            yield f"{place}:{after}", entries_of(ids)
