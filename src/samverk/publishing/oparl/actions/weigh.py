"""Noting how large the public minutes are as files, so that a list can tell it without making them."""

from collections.abc import Collection, Iterator
from hashlib import sha512
from itertools import islice

from samverk.publishing import published
from samverk.publishing.oparl.models import Weight
from samverk.publishing.oparl.seals import seals_of
from samverk.publishing.oparl.weights import weights_of
from samverk.publishing.open_data.minutes_files import WRITTEN
from samverk.publishing.published import CITIZENS

PORTION = 100
# Whoever has more that nobody has weighed yet gets on with it the day after.
MOST = 500


def weigh_minutes(meeting_ids: Collection[int] | None = None) -> int:
    """Weigh what has changed of these minutes, or of all; return of how many meetings that was, ``MOST`` at most.

    Done twice, it is done once. What is public no more has no weight.
    """
    shown = published.meetings(CITIZENS)
    Weight.objects.exclude(meeting__in=shown).delete()
    asked = shown if meeting_ids is None else shown.filter(pk__in=meeting_ids)
    keys = list(asked.order_by("-pk").values_list("pk", flat=True))
    return sum(_weigh(key) for key in islice(_changed(keys), MOST))


def _changed(keys: list[int]) -> Iterator[int]:
    """Yield the meetings with a file that was not weighed as it is now."""
    for place in range(0, len(keys), PORTION):
        portion = keys[place : place + PORTION]
        known = weights_of(portion)
        yield from (key for key in portion if any((key, ending) not in known for ending in WRITTEN))


def _weigh(key: int) -> bool:
    """Return whether nothing came between: what changed while the files were made is weighed the next time."""
    seal = seals_of([key])[key]
    meeting = published.meetings(CITIZENS).select_related("body").filter(pk=key).first()
    files = {ending: write(meeting) for ending, write in WRITTEN.items()} if meeting else {}
    if seals_of([key])[key] != seal:
        return False
    for ending, content in files.items():
        told = {"seal": seal, "size": len(content), "sha512": sha512(content).hexdigest()}
        Weight.objects.update_or_create(meeting=meeting, ending=ending, defaults=told)
    return bool(files)
