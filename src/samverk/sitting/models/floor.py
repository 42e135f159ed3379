"""What the meeting is at: the item, the clock, who leads."""

from django.db import models

from samverk.meetings.models import Attendance, Item, Meeting


class Floor(models.Model):
    """One a meeting in session: the item that is up."""

    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="floor",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.SET_NULL,  # the meeting goes on
        related_name="+",
        null=True,
        blank=True,
    )


class Turn(models.Model):
    """From when to when an item was up; an item may come up again."""

    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # no item, no turn
        related_name="turns",
    )
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("began_at", "id")


class Chairing(models.Model):
    """From when to when somebody led the meeting."""

    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # who led is among those present
        related_name="chairings",
    )
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("began_at", "id")
