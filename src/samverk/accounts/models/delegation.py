"""Who may act for whom."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samverk.accounts.models.user import User
from samverk.records.public_id import PublicIdField


class Delegation(models.Model):
    """``delegate`` acts for ``principal`` from the first to the last day; the trail shows both."""

    public_id = PublicIdField()
    principal = models.ForeignKey(
        User,
        on_delete=models.CASCADE,  # nobody acts for somebody who is gone
        related_name="delegates",
        verbose_name=_("acts for"),
    )
    delegate = models.ForeignKey(
        User,
        on_delete=models.CASCADE,  # somebody who is gone acts for nobody
        related_name="principals",
        verbose_name=_("delegate"),
    )
    holds_from = models.DateField(_("first day"))
    holds_to = models.DateField(_("last day"), null=True, blank=True)

    class Meta:
        ordering = ("holds_from", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(principal=F("delegate")), name="nobody_is_their_own_delegate"),
            models.CheckConstraint(
                condition=Q(holds_to__isnull=True) | Q(holds_to__gte=F("holds_from")),
                name="delegation_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.delegate} for {self.principal}"
