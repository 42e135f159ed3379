"""A matter's way through meetings: which items were about it, and who said so."""

from django.conf import settings
from django.db import models

from samverk.matters.models import Matter
from samverk.meetings.models.item import Item


class MatterStep(models.Model):
    """``evidence`` tells why the item was suggested; a step exists only once a person has confirmed it."""

    matter = models.ForeignKey(
        Matter,
        on_delete=models.CASCADE,  # a step is the matter's
        related_name="steps",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # no item, no step
        related_name="matter_steps",
    )
    evidence = models.JSONField(default=dict, blank=True)
    confirmed_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the step outlives the account
        related_name="confirmed_steps",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item__meeting__held_on", "item__position")
        constraints = (models.UniqueConstraint(fields=("matter", "item"), name="matter_step_once"),)
