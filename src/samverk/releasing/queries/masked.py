"""Which minutes hold masked words that somebody asks for; the index of the search knows none of them."""

from django.db.models import Q, QuerySet

from samverk.meetings.masking.spans import folded
from samverk.meetings.models import Masking, Meeting

# Shorter words stand in every passage.
SHORTEST = 3


def masked_in(meetings: QuerySet[Meeting], words: str) -> QuerySet[Masking]:
    """Return the maskings in force in ``meetings`` that hold each of ``words``, those of the latest meeting first."""
    wanted = [letters for word in words.split() if len(letters := folded(word)) >= SHORTEST]
    if not wanted:
        return Masking.objects.none()
    holds_all = Q(*(Q(folded__contains=letters) for letters in wanted), lifted_at=None)
    found = Masking.objects.filter(holds_all, meeting__in=meetings.order_by().values("pk"))
    return found.select_related("meeting__body").order_by("-meeting__ordered_on", "-meeting__id", "id")
