"""How much of the register is public, year by year."""

from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractYear

from samverk.meetings.models import Meeting


def published_years() -> list[dict[str, Any]]:
    """Return ``{"year", "meetings", "published"}`` a year, the latest first; ``year`` is ``None`` for unknown days."""
    counted = (
        Meeting.objects.annotate(year=ExtractYear("held_on"))
        .values("year")
        .annotate(meetings=Count("pk"), published=Count("published_at"))
    )
    rows: list[dict[str, Any]] = [dict(row) for row in counted.order_by()]
    return sorted(rows, key=lambda row: row["year"] or 0, reverse=True)
