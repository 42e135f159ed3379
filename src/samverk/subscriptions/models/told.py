"""The ledger of what a subscription was told."""

from django.db import models

from samverk.subscriptions.models.subscription import Subscription


class ToldClause(models.Model):
    """One decision, told once; the row is stored together with the letter, or not at all."""

    subscription = models.ForeignKey(
        Subscription,
        on_delete=models.CASCADE,  # nobody is left to tell again
        related_name="told",
    )
    clause_id_told = models.CharField(max_length=12)
    told_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("subscription", "clause_id_told"), name="decision_is_told_once"),
        )

    def __str__(self) -> str:
        return self.clause_id_told
