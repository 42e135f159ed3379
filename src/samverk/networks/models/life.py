"""The steps of a network's life, each with its day and its clause, or the reason why there is none."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.meetings.models import Clause
from samverk.networks.models.cited import Cited
from samverk.networks.models.network import Network
from samverk.records.public_id import PublicIdField


class Merger(Cited):
    """Networks become one: those of ``networks`` end, ``into`` goes on.

    While it waits for a board, ``settled_on`` is empty and nothing has happened to the networks.
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("state of a merger", "Waits for the board")
        EFFECTIVE = "effective", pgettext_lazy("state of a merger", "Carried out")
        FALLEN = "fallen", pgettext_lazy("state of a merger", "Fallen")

    public_id = PublicIdField()
    into = models.ForeignKey(
        Network,
        on_delete=models.PROTECT,  # both histories are kept
        related_name="mergers_received",
    )
    networks = models.ManyToManyField(Network, related_name="mergers")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    decided_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    settled_clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the words remain
        related_name="+",
        null=True,
        blank=True,
    )
    settled_cited = models.TextField(blank=True)

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = (
            *Cited.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state="waiting", settled_on__isnull=True)
                | Q(state__in=("effective", "fallen"), settled_on__isnull=False),
                name="merger_settled_knows_when",
            ),
        )

    def __str__(self) -> str:
        return f"{self.into} {self.decided_on}"


class LifeStep(Cited):
    """One step; the state on any day is that of the last step up to it. Rows are only ever added."""

    class Kind(models.TextChoices):
        PROPOSE = "propose", pgettext_lazy("step of a network", "Proposed")
        START = "start", pgettext_lazy("step of a network", "Started")
        LET_REST = "let-rest", pgettext_lazy("step of a network", "Made dormant")
        RESTART = "restart", pgettext_lazy("step of a network", "Restarted")
        DECLINE = "decline", pgettext_lazy("step of a network", "Not restarted")
        RECEIVE = "receive", pgettext_lazy("step of a network", "Took in another network")
        MERGE = "merge", pgettext_lazy("step of a network", "Merged into another network")
        CLOSE = "close", pgettext_lazy("step of a network", "Closed")

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.PROTECT,  # a network with a history is never deleted
        related_name="steps",
    )
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    on = models.DateField()
    state_after = models.CharField(max_length=10, choices=Network.State.choices)
    merger = models.ForeignKey(
        Merger,
        on_delete=models.PROTECT,  # the step is part of it
        related_name="steps",
        null=True,
        blank=True,
    )
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the step outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("network", "position")
        constraints = (
            models.UniqueConstraint(fields=("network", "position"), name="life_step_position_once"),
            models.UniqueConstraint(fields=("network", "kind", "on"), name="life_step_once_a_day"),
            *Cited.Meta.constraints,
        )

    def __str__(self) -> str:
        return f"{self.network} {self.kind} {self.on}"
