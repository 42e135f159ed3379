"""What a later decision replaces or revokes is owed no more; what it turns out not to touch is owed again."""

from collections.abc import Sequence
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.followup.models import Obligation
from samverk.lineage.models import Link
from samverk.lineage.queries.force import Force, Standing, force_of
from samverk.meetings.models import Clause
from samverk.records import trail

State = Obligation.State
UNSETTLED = (State.PROPOSED, State.OPEN, State.REPORTED)
GONE = (Standing.REPLACED, Standing.REVOKED)


@transaction.atomic
def supersede(clause_ids: Sequence[int], *, on: date, at: datetime) -> int:
    """Close what the clauses oblige to as far as they are replaced or revoked on ``on``; return how many changed.

    What was closed because of a decision that no longer counts is open again. Done again it changes nothing.
    """
    clauses = list(Clause.objects.filter(pk__in=clause_ids).select_related("meeting"))
    return sum(_settle(clause_id, force, at) for clause_id, force in force_of(clauses, on).items())


def _settle(clause_id: int, force: Force, at: datetime) -> int:
    rows = Obligation.objects.filter(clause=clause_id)
    if force.standing in GONE and force.by is not None:
        return _close(list(rows.filter(state__in=UNSETTLED).select_for_update()), force.by, force.standing, at)
    if force.holds:
        return _open_again(list(rows.filter(state=State.SUPERSEDED, superseded_by__isnull=False).select_for_update()))
    return 0


def _close(rows: Sequence[Obligation], link: Link, standing: Standing, at: datetime) -> int:
    with translation.override(settings.LANGUAGE_CODE):
        if standing is Standing.REPLACED:
            because = _("A later decision has replaced the one that said so.")
        else:
            because = _("A later decision has revoked the one that said so.")
    still = Obligation.objects.filter(pk__in=[row.pk for row in rows], state__in=UNSETTLED)
    count = still.update(state=State.SUPERSEDED, closed_because=because, superseded_by=link.later, settled_at=at)
    for row in rows:
        trail.note("obligation-superseded", row, because=because, later=link.later_public_id)
    return count


def _open_again(rows: Sequence[Obligation]) -> int:
    still = Obligation.objects.filter(pk__in=[row.pk for row in rows], state=State.SUPERSEDED)
    count = still.update(state=State.OPEN, closed_because="", superseded_by=None, settled_at=None)
    for row in rows:
        trail.note("obligation-opened-again", row)
    return count
