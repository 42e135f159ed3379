"""What the files of some meetings weigh, of those that are still as they were weighed."""

from collections.abc import Collection

from samverk.publishing.oparl.models import Weight
from samverk.publishing.oparl.seals import seals_of

Weights = dict[tuple[int, str], Weight]


def weights_of(meeting_ids: Collection[int]) -> Weights:
    """Return the weights by meeting and ending."""
    rows = list(Weight.objects.filter(meeting__in=meeting_ids))
    seals = seals_of({row.meeting_id for row in rows})
    return {(row.meeting_id, row.ending): row for row in rows if row.seal == seals[row.meeting_id]}
