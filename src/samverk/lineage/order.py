"""What can bear on what: a later decision on an earlier one, and never round in a ring."""

from samverk.lineage.models import Link
from samverk.meetings.models import Clause
from samverk.records.refusal import RuleBroken


def may_bear_on(later: Clause, earlier: Clause) -> bool:
    """Return whether ``later`` was decided after ``earlier``; on the same day in another meeting, either may be."""
    if later.meeting.held_on is None or earlier.meeting.held_on is None or later.pk == earlier.pk:
        return False
    if later.meeting_id == earlier.meeting_id:
        return later.position > earlier.position
    return later.meeting.held_on >= earlier.meeting.held_on


def refuse_disorder(later: Clause, earlier: Clause) -> None:
    """Refuse a link that cannot be.

    Raises ``RuleBroken``: ``"linked-to-itself"``, ``"link-day-unknown"``, ``"link-backwards"``, ``"link-in-a-ring"``.
    """
    if later.pk == earlier.pk:
        raise RuleBroken("linked-to-itself", later.public_id)
    if later.meeting.held_on is None or earlier.meeting.held_on is None:
        raise RuleBroken("link-day-unknown", later.public_id)
    if not may_bear_on(later, earlier):
        raise RuleBroken("link-backwards", later.public_id)
    if later.meeting.held_on == earlier.meeting.held_on and closes_a_ring(later, earlier):
        raise RuleBroken("link-in-a-ring", later.public_id)


def closes_a_ring(later: Clause, earlier: Clause) -> bool:
    """Return whether ``earlier`` bears on ``later`` already, by other decisions of the day or itself."""
    seen: set[int] = set()
    reached = {earlier.pk}
    while reached:
        seen |= reached
        links = Link.objects.filter(later__in=reached, earlier__meeting__held_on=later.meeting.held_on)
        following = links.exclude(state=Link.State.DISMISSED).values_list("earlier_id", flat=True)
        reached = {pk for pk in following if pk is not None} - seen
    return later.pk in seen
