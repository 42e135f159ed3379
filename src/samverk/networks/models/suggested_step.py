"""A step that an imported clause seems to take, until a person confirms or dismisses it."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.networks.models.life import LifeStep
from samverk.records.public_id import PublicIdField


class SuggestedStep(models.Model):
    """``body`` is the network that the clause means, where that could be told; ``others`` end in a merger with it.

    ``on`` is the day from which the clause says that it holds, else the day of the meeting. ``name_as_written`` is
    what the clause calls a network that nobody knows yet. ``key`` tells the meeting, the words and the kind, so that
    a clause that is read anew is not asked about anew.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        CONFIRMED = "confirmed"
        DISMISSED = "dismissed"

    public_id = PublicIdField()
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # what was settled stays settled, however the clause is read
        related_name="suggested_network_steps",
        null=True,
        blank=True,
    )
    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=LifeStep.Kind.choices)
    body = models.ForeignKey(
        Body,
        on_delete=models.SET_NULL,  # the words of the clause remain
        related_name="+",
        null=True,
        blank=True,
    )
    others = models.ManyToManyField(Body, related_name="+")
    name_as_written = models.CharField(max_length=200, blank=True)
    on = models.DateField(null=True, blank=True)
    waits_for_board = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)

    class Meta:
        ordering = ("clause__meeting__ordered_on", "clause", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(state="confirmed") | Q(body__isnull=False), name="suggested_step_confirmed_has_a_body"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.name_as_written}"
