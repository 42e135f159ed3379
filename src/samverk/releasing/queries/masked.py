"""Which minutes hold masked words that somebody asks for; the index of the search knows none of them."""

from django.db.models import Q, QuerySet

from samverk.meetings.masking.spans import folded
from samverk.meetings.models import Masking, Meeting

# Shorter words stand in every passage.
SHORTEST = 3
LONGEST = 200


def wanted_in(words: str) -> list[str]:
    """Return what is looked for: each word without its signs; words that are all short, as one."""
    each = [letters for word in words[:LONGEST].split() if len(letters := folded(word)) >= SHORTEST]
    together = folded(words[:LONGEST])
    return each or [together] * (len(together) >= SHORTEST)


def masked_in(meetings: QuerySet[Meeting], words: str) -> QuerySet[Masking]:
    """Return the maskings in force in ``meetings`` that hold each of ``words``, those of the latest meeting first."""
    wanted = wanted_in(words)
    if not wanted:
        return Masking.objects.none()
    holds_all = Q(*(Q(folded__contains=letters) for letters in wanted), lifted_at=None)
    found = Masking.objects.filter(holds_all, meeting__in=meetings.order_by().values("pk"))
    return found.select_related("meeting__body").order_by("-meeting__ordered_on", "-meeting__id", "id")
