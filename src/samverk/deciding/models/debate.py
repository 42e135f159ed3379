"""What is proposed in the debate, and in which order the chair puts it."""

from django.db import models

from samverk.meetings.models import Attendance, Item, Procedure
from samverk.records.public_id import PublicIdField


class DebateProposal(models.Model):
    """``position`` is the order in which it was made. ``procedure`` is its line in the minutes; one that was withdrawn
    has none (SFS 2017:725, 5 kap. 67 §).
    """

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it was made under the item
        related_name="debate_proposals",
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    made_by = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # the list of those present goes only with its meeting
        related_name="debate_proposals",
    )
    seconded_by = models.ManyToManyField(Attendance, related_name="seconded_proposals", blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    procedure = models.OneToOneField(
        Procedure,
        on_delete=models.SET_NULL,  # what was proposed is still known here
        related_name="debate_proposal",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item", "position")
        constraints = (models.UniqueConstraint(fields=("item", "position"), name="debate_proposal_position_once"),)

    def __str__(self) -> str:
        return self.text


class Proposition(models.Model):
    """The chair put the proposals in this order, and found that one of them was carried. ``order`` holds public ids."""

    item = models.OneToOneField(
        Item,
        on_delete=models.CASCADE,  # it is about the item
        related_name="proposition",
    )
    order = models.JSONField()
    carried = models.ForeignKey(
        DebateProposal,
        on_delete=models.CASCADE,  # both go with their item
        related_name="+",
    )
    put_at = models.DateTimeField()
    procedure = models.OneToOneField(
        Procedure,
        on_delete=models.SET_NULL,  # what was put is still known here
        related_name="proposition",
        null=True,
        blank=True,
    )
