"""What the meeting is at: the item, and the clock."""

from django.db import models
from django.db.models import F, Q

from samverk.meetings.models import Item, Meeting

ENDS_AFTER_IT_BEGINS = Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at"))


class Floor(models.Model):
    """One a meeting in session: the item that is up.

    ``texts`` grows with every text that is saved, so that only screens that show texts look again.
    ``wall_names_confidential`` is the word of the secretary that the wall may say what a confidential item is called.
    """

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
    texts = models.PositiveIntegerField(default=0)
    wall_names_confidential = models.BooleanField(default=False)


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
        constraints = (
            models.CheckConstraint(condition=ENDS_AFTER_IT_BEGINS, name="turn_ends_after_it_begins"),
            models.UniqueConstraint(fields=("item",), condition=Q(ended_at__isnull=True), name="turn_open_once"),
        )


class Adjournment(models.Model):
    """From when to when the meeting stood still."""

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="adjournments",
    )
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("began_at", "id")
        constraints = (
            models.CheckConstraint(condition=ENDS_AFTER_IT_BEGINS, name="adjournment_ends_after_it_begins"),
            models.UniqueConstraint(
                fields=("meeting",), condition=Q(ended_at__isnull=True), name="adjournment_open_once"
            ),
        )
