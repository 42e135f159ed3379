"""Noting what the archive answered."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.packages.models import Package
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def note_receipt(package: Package, *, on: date, reference: str, at: datetime, by: User) -> None:
    """Note on which day and under which reference the archive received a package.

    Raises ``RuleBroken``: ``"receipt-reference-missing"``, ``"package-not-made"``, ``"receipt-day-ahead"`` also for a
    day before the package was made, and ``"receipt-noted"`` if somebody else came first.
    """
    if not reference.strip():
        raise RuleBroken("receipt-reference-missing")
    if package.made_at is None:
        raise RuleBroken("package-not-made", package.public_id)
    if not timezone.localdate(package.made_at) <= on <= timezone.localdate(at):
        raise RuleBroken("receipt-day-ahead", on.isoformat())
    waiting = Package.objects.filter(pk=package.pk, state=Package.State.READY, received_on=None)
    said = {"received_on": on, "receipt_reference": reference.strip()}
    if not waiting.update(**said, receipt_noted_at=at, receipt_noted_by=by.email):
        raise RuleBroken("receipt-noted", package.public_id)
    trail.note("package-received", package, by=by, on=on.isoformat(), reference=reference.strip())
