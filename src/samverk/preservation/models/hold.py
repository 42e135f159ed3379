"""A reason why something must not be disposed of for now."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.matters.models import Matter
from samverk.records.public_id import PublicIdField


class Hold(models.Model):
    """It stops a whole type (``type_key`` alone), one thing of a type (with ``thing_id``), or what belongs to a matter.

    ``thing_label`` names the thing as a protocol would. ``because`` names no private person: protocols repeat it.
    """

    class Reason(models.TextChoices):
        REQUEST = "request", pgettext_lazy("why something is held", "A request for documents")
        DISPUTE = "dispute", pgettext_lazy("why something is held", "A dispute")
        WISH = "wish", pgettext_lazy("why something is held", "A person's wish")
        OTHER = "other", pgettext_lazy("why something is held", "Another reason")

    public_id = PublicIdField()
    reason = models.CharField(max_length=7, choices=Reason.choices)
    because = models.CharField(max_length=300)
    type_key = models.CharField(max_length=40, blank=True)
    thing_id = models.BigIntegerField(null=True, blank=True)
    thing_label = models.CharField(max_length=300, blank=True)
    matter = models.ForeignKey(
        Matter,
        on_delete=models.CASCADE,  # nothing belongs to a matter that was taken apart
        related_name="holds",
        null=True,
        blank=True,
    )
    placed_at = models.DateTimeField()
    placed_by = models.CharField(max_length=254)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.CharField(max_length=254, blank=True)
    lifted_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=(~Q(type_key="") & Q(matter__isnull=True))
                | Q(type_key="", thing_id__isnull=True, matter__isnull=False),
                name="hold_stops_one_thing",
            ),
            models.CheckConstraint(condition=~Q(because=""), name="hold_says_why"),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by="") | (Q(lifted_at__isnull=False) & ~Q(lifted_by="")),
                name="lifted_hold_says_by_whom",
            ),
        )
        indexes = (models.Index(fields=("type_key", "thing_id"), condition=Q(lifted_at=None), name="holds_in_force"),)

    def __str__(self) -> str:
        return f"{self.get_reason_display()}: {self.because}"
