"""Which municipalities take part, how their people are reached, and whose mail addresses are theirs."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Mandate, Organisation
from samverk.networks.models.network import Network
from samverk.records.public_id import PublicIdField


class Participation(models.Model):
    """A municipality and a network: invited, taking part or not, and left again.

    Who comes back after having left has a new row; the former one stays.
    """

    class Answer(models.TextChoices):
        NONE = "", pgettext_lazy("invitation to a network", "Has not answered")
        YES = "yes", pgettext_lazy("invitation to a network", "Takes part")
        NO = "no", pgettext_lazy("invitation to a network", "Does not take part")

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.CASCADE,  # it is the network's own
        related_name="participations",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="network_participations",
    )
    answer = models.CharField(max_length=3, choices=Answer.choices, blank=True, default=Answer.NONE)
    invited_on = models.DateField()
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("organisation__sort_key", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "organisation"), condition=Q(left_on__isnull=True), name="takes_part_once"
            ),
            models.CheckConstraint(
                condition=(Q(answer="yes") & Q(joined_on__isnull=False))
                | (~Q(answer="yes") & Q(joined_on__isnull=True, left_on__isnull=True)),
                name="takes_part_since",
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("joined_on")), name="leaves_after_joining"
            ),
        )

    def __str__(self) -> str:
        return f"{self.network}: {self.organisation}"


class ContactCard(models.Model):
    """How somebody is reached in a seat of a network; over with the mandate. Never public."""

    public_id = PublicIdField()
    mandate = models.OneToOneField(
        Mandate,
        on_delete=models.CASCADE,  # it is about this seat only
        related_name="contact_card",
    )
    email = models.EmailField()
    phone = models.CharField(max_length=40, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="contact_card_days_in_order"
            ),
        )

    def __str__(self) -> str:
        return self.email


class MailDomain(models.Model):
    """A domain whose addresses are an organisation's own."""

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,  # it is the organisation's
        related_name="mail_domains",
    )
    domain = models.CharField(max_length=100, unique=True)

    class Meta:
        ordering = ("organisation__sort_key", "domain")

    def __str__(self) -> str:
        return self.domain
