"""Somebody who does for another what is owed, with a log-in or without."""

from django.db import models
from django.db.models import Q

from samverk.followup.models.obligation import Obligation
from samverk.records.public_id import PublicIdField


class Entrusting(models.Model):
    """One obligation in the hands of a colleague until the end of ``until``; who owes it remains answerable.

    ``on_behalf_of`` is for whom the colleague reports: the e-mail address of the owner, or the name of the
    organisation or office where the secretariat sent the link. ``link_number`` grows when the link is sent anew: links
    with an older number open nothing.
    """

    public_id = PublicIdField()
    obligation = models.ForeignKey(
        Obligation,
        on_delete=models.CASCADE,  # it is the obligation's history
        related_name="entrustings",
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254)
    until = models.DateField()
    on_behalf_of = models.CharField(max_length=254)
    link_number = models.PositiveIntegerField(default=1)
    entrusted_at = models.DateTimeField()
    entrusted_by = models.CharField(max_length=254)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("obligation", "email"), condition=Q(revoked_at=None), name="obligation_entrusted_once"
            ),
        )
        indexes = (models.Index(fields=("email", "until"), condition=Q(revoked_at=None), name="entrusted_to"),)

    def __str__(self) -> str:
        return self.name
