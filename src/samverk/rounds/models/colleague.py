"""Somebody without a log-in whom a member lets answer one question."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.records.public_id import PublicIdField
from samverk.rounds.models.round import Asked


class Colleague(models.Model):
    """Answers under a signed link until the question takes no more answers, or the member takes the link back.

    ``link_number`` grows when the link is sent anew: links with an older number open nothing.
    """

    public_id = PublicIdField()
    asked = models.ForeignKey(
        Asked,
        on_delete=models.CASCADE,  # it is for this question
        related_name="colleagues",
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254)
    link_number = models.PositiveIntegerField(default=1)
    named_at = models.DateTimeField()
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answers outlive the account
        related_name="colleagues_named",
        null=True,
        blank=True,
    )
    on_behalf_of = models.EmailField(max_length=254)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("asked", "email"), condition=Q(revoked_at__isnull=True), name="colleague_named_once"
            ),
        )

    def __str__(self) -> str:
        return self.name
