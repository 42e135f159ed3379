"""How a body shows its minutes to everybody."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body


class PublicRules(models.Model):
    """``shown_months`` counts from publication, ``None`` for ever; ``review_months`` after how many they are looked at
    again, ``None`` for never. With ``masks_private_names`` nothing is shown before somebody has said of every name of
    no official, and of every address and number, whether it is masked.
    """

    body = models.OneToOneField(
        Body,
        on_delete=models.CASCADE,  # rules of no body bind nobody
        related_name="public_rules",
    )
    masks_private_names = models.BooleanField(default=True)
    shown_months = models.PositiveSmallIntegerField(null=True, blank=True)
    review_months = models.PositiveSmallIntegerField(null=True, blank=True)
    is_indexed = models.BooleanField(default=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=(Q(shown_months__isnull=True) | Q(shown_months__gt=0))
                & (Q(review_months__isnull=True) | Q(review_months__gt=0)),
                name="public_rules_count_months",
            ),
        )

    def __str__(self) -> str:
        return str(self.body)
