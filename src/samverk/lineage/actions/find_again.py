"""Finding the clauses of links again whose minutes were read anew."""

from collections.abc import Collection

from django.db import transaction

from samverk.lineage.models import Link
from samverk.meetings.models import Clause, Meeting
from samverk.meetings.registering.matching import normal_words

ENDS = ("later", "earlier")


@transaction.atomic
def find_again(meeting_ids: Collection[int]) -> int:
    """Let links that lost a clause of these meetings know it again, by its public id, else by its words.

    Return how many ends were found. Done again it changes nothing.
    """
    meetings = dict(Meeting.objects.filter(pk__in=meeting_ids).values_list("public_id", "pk"))
    return sum(_found(end, meetings) for end in ENDS)


def _found(end: str, meetings: dict[str, int]) -> int:
    lost = list(Link.objects.filter(**{f"{end}__isnull": True, f"{end}_meeting_id__in": list(meetings)}))
    if not lost:
        return 0
    clauses = Clause.objects.filter(meeting__public_id__in={getattr(link, f"{end}_meeting_id") for link in lost})
    by_id: dict[str, Clause] = {}
    by_words: dict[tuple[str, str], Clause] = {}
    for clause in clauses.select_related("meeting").order_by("-position"):
        by_id[clause.public_id] = clause
        by_words[clause.meeting.public_id, normal_words(clause.text)] = clause
    count = 0
    for link in lost:
        words = getattr(link, f"{end}_meeting_id"), normal_words(getattr(link, f"{end}_words"))
        again = by_id.get(getattr(link, f"{end}_public_id")) or by_words.get(words)
        if again is not None and not _is_taken(link, end, again):
            Link.objects.filter(pk=link.pk).update(**{end: again, f"{end}_public_id": again.public_id})
            count += 1
    return count


def _is_taken(link: Link, end: str, clause: Clause) -> bool:
    """Tell whether another link says something of the same two clauses, or both ends would be one."""
    other = "earlier" if end == "later" else "later"
    other_id = getattr(link, f"{other}_public_id")
    same = Link.objects.filter(**{f"{end}_public_id": clause.public_id, f"{other}_public_id": other_id})
    return other_id == clause.public_id or same.exclude(pk=link.pk).exists()
