"""The question whether a network that has been silent should rest."""

from django.db import models
from django.db.models import Q

from samverk.networks.models.network import Network
from samverk.records.public_id import PublicIdField


class DormancyProposal(models.Model):
    """Asked by the house once for each silence; a person decides.

    ``silent_since`` is the last day on which anything happened. Kept awake, the network is asked about again only when
    another twelve months have been silent.
    """

    class State(models.TextChoices):
        OPEN = "open"
        MADE_DORMANT = "made-dormant"
        KEPT_AWAKE = "kept-awake"
        OVERTAKEN = "overtaken"

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.CASCADE,  # it is about the network
        related_name="dormancy_proposals",
    )
    silent_since = models.DateField()
    proposed_on = models.DateField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN)
    decided_on = models.DateField(null=True, blank=True)
    because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("proposed_on", "id")
        constraints = (
            models.UniqueConstraint(fields=("network",), condition=Q(state="open"), name="one_open_dormancy_proposal"),
            models.CheckConstraint(
                condition=Q(state="open", decided_on__isnull=True) | (~Q(state="open") & Q(decided_on__isnull=False)),
                name="dormancy_decided_knows_when",
            ),
        )

    def __str__(self) -> str:
        return f"{self.network} {self.proposed_on}"
