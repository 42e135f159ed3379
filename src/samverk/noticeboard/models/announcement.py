"""The announcement that minutes, or one item of them, were approved."""

from django.db import models
from django.db.models import F, Q

from samverk.meetings.models import Item, Meeting
from samverk.records.public_id import PublicIdField


class Announcement(models.Model):
    """One for each set of minutes, and one for each ``item`` that was approved at once, before the rest of them.

    ``kept_at`` says where the minutes are kept. ``put_up_on`` is the day of the announcement. ``appeal_until`` is the
    last day of appeal, ``None`` while the notice does not stand on every board; through that day it stands on ours.
    ``announced_by`` is empty where the house did it by itself.
    """

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,  # what was announced is kept
        related_name="announcements",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.PROTECT,  # likewise
        related_name="announcements",
        null=True,
        blank=True,
    )
    kept_at = models.CharField(max_length=300)
    approved_on = models.DateField()
    put_up_on = models.DateField(db_index=True)
    appeal_until = models.DateField(null=True, blank=True, db_index=True)
    announced_at = models.DateTimeField()
    announced_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-put_up_on", "-id")
        constraints = (
            models.UniqueConstraint(fields=("meeting",), condition=Q(item=None), name="minutes_announced_once"),
            models.UniqueConstraint(fields=("item",), condition=~Q(item=None), name="item_announced_by_itself_once"),
            models.CheckConstraint(condition=~Q(kept_at=""), name="announcement_says_where_kept"),
            models.CheckConstraint(
                condition=Q(put_up_on__gte=F("approved_on")), name="announcement_comes_after_approval"
            ),
            models.CheckConstraint(
                condition=Q(appeal_until__isnull=True) | Q(appeal_until__gt=F("put_up_on")),
                name="appeal_ends_after_announcement",
            ),
        )

    def __str__(self) -> str:
        return str(self.meeting)


class AnnouncedItem(models.Model):
    """An item in the list of contents, with number and title as they were announced."""

    announcement = models.ForeignKey(
        Announcement,
        on_delete=models.CASCADE,  # a line of the list is nothing without it
        related_name="contents",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.PROTECT,  # approved minutes keep their items
        related_name="announced",
    )
    position = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField()

    class Meta:
        ordering = ("announcement", "position")
        constraints = (models.UniqueConstraint(fields=("announcement", "item"), name="item_announced_once"),)

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()
