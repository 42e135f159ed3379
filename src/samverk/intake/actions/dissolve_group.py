"""A working group reports, and is dissolved by that."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from samverk.accounts.models import User
from samverk.directory.models import Body, Mandate
from samverk.intake.models import WorkingGroup
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def dissolve_group(group: WorkingGroup, *, report: str, on: date, by: User, on_behalf_of: str = "") -> None:
    """Keep the group's report; the body and the seats in it end on that day.

    Raises ``RuleBroken("already-settled")`` if it reported already.
    """
    standing = WorkingGroup.objects.filter(pk=group.pk, dissolved_on=None)
    if not standing.update(dissolved_on=on, report=report):
        raise RuleBroken("already-settled", group.public_id)
    Body.objects.filter(pk=group.body_id).update(ends_on=on)
    seats = Mandate.objects.filter(Q(holds_to__isnull=True) | Q(holds_to__gt=on), body_id=group.body_id)
    seats.filter(Q(holds_from__isnull=True) | Q(holds_from__lte=on)).update(holds_to=on)
    group.refresh_from_db()
    trail.note("group-dissolved", group, by=by, on_behalf_of=on_behalf_of)
