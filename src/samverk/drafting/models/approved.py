"""The minutes as approved, which nobody alters, and what was put right beside them."""

from django.db import models

from samverk.meetings.models import Item, Meeting
from samverk.records.public_id import PublicIdField


class ApprovedMinutes(models.Model):
    """The text as it was approved. ``content`` is that of ``queries.kept_text``; ``sha256`` is over ``text``."""

    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.PROTECT,  # approved minutes are never taken away
        related_name="approved_minutes",
    )
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    approved_at = models.DateTimeField()
    approved_by = models.CharField(max_length=254)
    on_behalf_of = models.CharField(max_length=254, blank=True)


class Correction(models.Model):
    """What stands wrongly in approved minutes (``was``), and what is right (``now``). The minutes stay as they are."""

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,  # a correction stands as long as the minutes
        related_name="corrections",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.PROTECT,  # likewise
        related_name="corrections",
        null=True,
        blank=True,
    )
    was = models.TextField()
    now = models.TextField()
    reason = models.TextField()
    made_at = models.DateTimeField()
    by = models.CharField(max_length=254)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
