"""Who leads the meeting: every vote and every clause asks."""

from django.db import models
from django.db.models import F, Q

from samverk.meetings.models import Attendance


class Chairing(models.Model):
    """From when to when somebody led the meeting; the room ``sitting`` writes it as the chair is handed over."""

    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # who led is among those present
        related_name="chairings",
    )
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("began_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")),
                name="chairing_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=("attendance",), condition=Q(ended_at__isnull=True), name="chairing_open_once"
            ),
        )
