"""What the register holds already of the meetings that are read again."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db import models

from samverk.meetings.models import (
    Attendance,
    Clause,
    ClauseAct,
    ClauseAddressee,
    Item,
    ItemAmount,
    Meeting,
    NamedAttachment,
    PresenceInterval,
    Presenter,
    Procedure,
    Signatory,
    SuggestedTask,
)

# Rows without an address of their own, and the way from each to its meeting.
PARTS: dict[type[models.Model], str] = {
    Attendance: "meeting_id",
    PresenceInterval: "attendance__meeting_id",
    Signatory: "meeting_id",
    Presenter: "item__meeting_id",
    ItemAmount: "item__meeting_id",
    NamedAttachment: "item__meeting_id",
    Procedure: "item__meeting_id",
    SuggestedTask: "item__meeting_id",
    ClauseAct: "clause__meeting_id",
    ClauseAddressee: "clause__meeting_id",
}


@dataclass(slots=True)
class KnownRows:
    """The rows of one meeting as they are stored."""

    meeting: Meeting
    items: list[Item] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    parts: dict[type[models.Model], list[models.Model]] = field(default_factory=lambda: defaultdict(list))


def load_known_rows(meeting_ids: Collection[int]) -> dict[int, KnownRows]:
    """Return what is stored of these meetings, by id, in as many queries as there are tables; none for none.

    The meetings are locked until the transaction ends, so that no one else reads them again meanwhile.
    """
    if not meeting_ids:
        return {}
    meetings = Meeting.objects.select_for_update().filter(pk__in=meeting_ids)
    known = {meeting.pk: KnownRows(meeting) for meeting in meetings}
    for item in Item.objects.filter(meeting_id__in=known).order_by("meeting_id", "position"):
        known[item.meeting_id].items.append(item)
    for clause in Clause.objects.filter(meeting_id__in=known).order_by("meeting_id", "position"):
        known[clause.meeting_id].clauses.append(clause)
    for model, way in PARTS.items():
        found = model._default_manager.filter(**{f"{way}__in": list(known)})
        for row in found.annotate(of_meeting=models.F(way)).order_by("pk"):
            known[row.of_meeting].parts[model].append(row)
    return known
