"""What was endorsed for the body above holds once that body has decided so, and falls where it has decided against."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.followup.models import Obligation
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.routes.queries.outcomes import outcomes_of

State = Obligation.State
UNSETTLED = (State.PROPOSED, State.OPEN, State.REPORTED)
ADOPTED, REJECTED = "adopted", "rejected"


@transaction.atomic
def settle_provisional(clause_ids: Sequence[int], *, at: datetime) -> int:
    """Release or withdraw what waited for the outcome of these matters; return how many obligations changed.

    A matter is handed over by one clause and endorsed by another beside it: what stands under the same item waits for
    the same outcome. What was remitted or only noted still waits. Done again it changes nothing.
    """
    outcomes = outcomes_of(clause_ids)
    return sum(
        _release(_waiting(clause_id)) if outcome == ADOPTED else _withdraw(_waiting(clause_id), at)
        for clause_id, outcome in outcomes.items()
        if outcome in (ADOPTED, REJECTED)
    )


def _waiting(clause_id: int) -> list[Obligation]:
    item = Clause.objects.filter(pk=clause_id, item__isnull=False).values("item")
    waiting = Obligation.objects.filter(is_provisional=True, state__in=UNSETTLED)
    return list(waiting.filter(Q(clause=clause_id) | Q(clause__item__in=item)).select_for_update())


def _release(rows: Sequence[Obligation]) -> int:
    count = Obligation.objects.filter(pk__in=[row.pk for row in rows], is_provisional=True).update(is_provisional=False)
    for row in rows:
        trail.note("obligation-released", row)
    return count


def _withdraw(rows: Sequence[Obligation], at: datetime) -> int:
    with translation.override(settings.LANGUAGE_CODE):
        because = _("The body to which the matter was handed over has decided against it.")
    still = Obligation.objects.filter(pk__in=[row.pk for row in rows], state__in=UNSETTLED)
    count = still.update(state=State.WITHDRAWN, closed_because=because, settled_at=at)
    for row in rows:
        trail.note("obligation-withdrawn", row, because=because, count=1)
    return count
