"""Finding the clauses of hand-overs and local handlings again whose minutes were read anew."""

from collections.abc import Collection

from django.db import transaction

from samverk.meetings.models import Clause
from samverk.routes.models import Anchoring, HandOver

KEPT = ((HandOver, "clause"), (HandOver, "outcome_clause"), (Anchoring, "clause"))


@transaction.atomic
def find_again(meeting_ids: Collection[int]) -> int:
    """Let what lost a clause of these meetings know it again by its public id; return how many did."""
    known = dict(Clause.objects.filter(meeting__in=meeting_ids).values_list("public_id", "pk"))
    count = 0
    for model, field in KEPT:
        lost = model.objects.filter(**{f"{field}__isnull": True, f"{field}_public_id__in": list(known)})
        for pk, public_id in lost.values_list("pk", f"{field}_public_id"):
            count += model.objects.filter(pk=pk).update(**{field: known[public_id]})
    return count
