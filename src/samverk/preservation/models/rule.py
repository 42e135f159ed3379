"""What a plan says of one type of documents."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy


class Rule(models.Model):
    """``type_key`` names one of the types that this house can dispose of, empty for documents it only names.

    What is disposed of goes ``years`` and ``months`` after the event that ``counted_from`` tells. ``legal_basis`` says
    by which right: of keeping, or of disposal.
    """

    class Outcome(models.TextChoices):
        KEEP = "keep", pgettext_lazy("what a plan says", "Kept for ever")
        DISPOSE = "dispose", pgettext_lazy("what a plan says", "Disposed of")

    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    type_key = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=7, choices=Outcome.choices)
    years = models.PositiveSmallIntegerField(null=True, blank=True)
    months = models.PositiveSmallIntegerField(null=True, blank=True)
    counted_from = models.CharField(max_length=200, blank=True)
    legal_basis = models.CharField(max_length=300)
    remark = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True
        ordering: ClassVar[tuple[str, ...]] = ("position",)
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(outcome="keep", years__isnull=True, months__isnull=True, counted_from="")
                | (
                    Q(outcome="dispose", years__isnull=False, months__isnull=False, months__lt=12) & ~Q(counted_from="")
                ),
                name="%(class)s_keeps_or_says_how_long",
            ),
            models.CheckConstraint(condition=~Q(name="") & ~Q(legal_basis=""), name="%(class)s_says_what_and_why"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def disposes(self) -> bool:
        return self.outcome == self.Outcome.DISPOSE

    @property
    def all_months(self) -> int:
        """Return how long it is kept, in months."""
        return (self.years or 0) * 12 + (self.months or 0)
