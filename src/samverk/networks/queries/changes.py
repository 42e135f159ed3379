"""Changes of mandates, and who has confirmed them."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from samverk.accounts.access import may_lead, standing_in
from samverk.networks.models import ChangeAsked, MandateChange


@dataclass(frozen=True, slots=True)
class Row:
    """A network that was asked; ``is_mine`` where the caller confirms for it."""

    asked: ChangeAsked
    is_mine: bool


def changes_of() -> QuerySet[MandateChange]:
    """Return all changes, the newest first, with ``given`` and ``confirmed``."""
    counted = MandateChange.objects.annotate(
        given=Count("asked"), confirmed=Count("asked", filter=~Q(asked__answer=""))
    )
    return counted.order_by("-sent_at", "-pk")


def confirmations_of(request: HttpRequest, change: MandateChange) -> list[Row]:
    """Return who was given ``change``, from A to Ö."""
    rows = change.asked.select_related("network__body", "answered_by", "version").order_by("network__body__sort_key")
    standing = standing_in(request)
    return [Row(row, not row.answer and may_lead(request.user, standing, row.network.body_id)) for row in rows]
