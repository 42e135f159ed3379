"""Items of several meetings that seem to be about one matter."""

from django.conf import settings
from django.db import models

from samverk.matters.models import Matter
from samverk.meetings.models import Item
from samverk.records.public_id import PublicIdField


class MatterSuggestion(models.Model):
    """``key`` is what holds the items together (a registry number, a rare name): the same key is suggested once, and
    once dismissed is not suggested again. ``evidence`` says why, in codes and words.
    """

    class State(models.TextChoices):
        OPEN = "open"
        CONFIRMED = "confirmed"
        DISMISSED = "dismissed"

    public_id = PublicIdField()
    key = models.CharField(max_length=200, unique=True)
    title = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN, db_index=True)
    strength = models.FloatField(default=0)
    evidence = models.JSONField(default=dict, blank=True)
    matter = models.ForeignKey(
        Matter,
        on_delete=models.SET_NULL,  # the answer stays given
        related_name="suggested_by",
        null=True,
        blank=True,
    )
    suggested_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="settled_matter_suggestions",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-strength", "id")

    def __str__(self) -> str:
        return self.title


class SuggestedStep(models.Model):
    """One item of a suggested thread. ``evidence`` says what joins it to the others: terms, a quote, a date."""

    suggestion = models.ForeignKey(
        MatterSuggestion,
        on_delete=models.CASCADE,  # it is part of the suggestion
        related_name="steps",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # no item, no step
        related_name="suggested_steps",
    )
    evidence = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("item__meeting__held_on", "item__position")
        constraints = (models.UniqueConstraint(fields=("suggestion", "item"), name="suggested_step_once"),)
