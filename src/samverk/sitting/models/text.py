"""The text of an item as it is typed, and what two hands wrote at once."""

from django.conf import settings
from django.db import models

from samverk.meetings.models import Item


class ItemText(models.Model):
    """The text as it now stands. ``revision`` is what a writer must have seen to write over it."""

    item = models.OneToOneField(
        Item,
        on_delete=models.CASCADE,  # it is the item's text
        related_name="live_text",
    )
    text = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(auto_now=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the text outlives the account
        related_name="+",
        null=True,
        blank=True,
    )


class Written(models.Model):
    """A text that somebody saved; nothing typed is lost. ``lies_beside`` says that another was saved meanwhile, and
    that nobody has yet said which of the two stands.
    """

    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is the item's text
        related_name="written",
    )
    text = models.TextField(blank=True)
    based_on = models.PositiveIntegerField()
    lies_beside = models.BooleanField(default=False)
    saved_at = models.DateTimeField(auto_now_add=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the text outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("id",)
