"""The text of an item as it is typed, and what two hands wrote at once."""

from django.conf import settings
from django.db import models

from samverk.meetings.models import Item


class ItemText(models.Model):
    """The text as it now stands. ``revision`` is what a writer must have seen to write over it.

    ``hand`` names the open page that wrote it, and every revision from ``hand_since`` on: a page whose answer was lost
    on the way is not another's hand.
    """

    item = models.OneToOneField(
        Item,
        on_delete=models.CASCADE,  # it is the item's text
        related_name="live_text",
    )
    text = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    hand = models.CharField(max_length=40, blank=True)
    hand_since = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the text outlives the account
        related_name="+",
        null=True,
        blank=True,
    )


class Written(models.Model):
    """A text that somebody saved; nothing typed is lost. ``lies_beside`` says that another was saved meanwhile, and
    that nobody has yet said which of the two stands. Saves that follow each other within a minute are one row.
    """

    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is the item's text
        related_name="written",
    )
    text = models.TextField(blank=True)
    based_on = models.PositiveIntegerField()
    hand = models.CharField(max_length=40, blank=True)
    lies_beside = models.BooleanField(default=False)
    began_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the text outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("id",)
