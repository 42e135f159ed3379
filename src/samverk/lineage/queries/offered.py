"""Earlier decisions that a person may mean, offered beside the form."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from samverk.lineage.queries.borne_on import PASSING
from samverk.meetings.models import Clause, MatterStep

MOST_OFFERED = 12


def offered_to(later: Clause, seen: "QuerySet[Clause]") -> list[Clause]:
    """Return the last decisions of the same matter, else of the same body, before ``later``; one query each."""
    before = Q(meeting__held_on__lt=later.meeting.held_on) | Q(meeting=later.meeting_id, position__lt=later.position)
    if later.meeting.held_on is None:
        return []
    rows = seen.filter(before).exclude(verb_class__in=PASSING).exclude(pk=later.pk)
    rows = rows.select_related("meeting__body").order_by("-meeting__held_on", "-meeting_id", "position")
    if later.item_id is not None:
        matters = MatterStep.objects.filter(item=later.item_id).values("matter")
        same = list(
            rows.filter(Exists(MatterStep.objects.filter(matter__in=matters, item=OuterRef("item"))))[:MOST_OFFERED]
        )
        if same:
            return same
    return list(rows.filter(meeting__body=later.meeting.body_id)[:MOST_OFFERED])
