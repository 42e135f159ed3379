"""One wish of one address."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samverk.records.public_id import PublicIdField


class Subscription(models.Model):
    """``subject`` is the public id of what is followed; for a search, its words; empty for all decisions.

    Nothing is kept of a reader but the address. It counts from ``confirmed_at``, when whoever reads that address said
    yes; what was published before is not told. It is deleted when it ends.
    """

    class Kind(models.TextChoices):
        ALL = "all", _("All decisions")
        BODY = "body", _("Body")
        MATTER = "matter", _("Matter")
        ORGANISATION = "organisation", _("Municipality")
        SEARCH = "search", _("Search")

    class Frequency(models.TextChoices):
        AT_ONCE = "at-once", _("As soon as something is published")
        DAILY = "daily", _("At most once a day")

    public_id = PublicIdField()
    email = models.EmailField(max_length=254, db_index=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    subject = models.CharField(max_length=200, blank=True)
    frequency = models.CharField(max_length=7, choices=Frequency.choices, default=Frequency.DAILY)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("email", "kind", "subject"), name="subscription_once"),
            models.CheckConstraint(
                condition=Q(kind__in=("all", "body", "matter", "organisation", "search")),
                name="subscription_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(frequency__in=("at-once", "daily")), name="subscription_frequency_is_known"
            ),
            models.CheckConstraint(
                condition=Q(kind="all", subject="") | (~Q(kind="all") & ~Q(subject="")),
                name="subscription_says_what",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}".strip()
