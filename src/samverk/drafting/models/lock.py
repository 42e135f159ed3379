"""Text that somebody was shown to approve, and that must not change meanwhile."""

from django.db import models
from django.db.models import Q

from samverk.meetings.models import Item, Meeting


class Lock(models.Model):
    """Holds the whole minutes, or one ``item`` of them, as they are until it is taken away."""

    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is about the meeting's minutes
        related_name="text_locks",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # no item, nothing to lock
        related_name="text_locks",
        null=True,
        blank=True,
    )
    since = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("meeting",), condition=Q(item=None), name="whole_text_locked_once"),
            models.UniqueConstraint(fields=("meeting", "item"), name="item_text_locked_once"),
        )
