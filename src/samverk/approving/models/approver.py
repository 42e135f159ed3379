"""Somebody who is named to approve a text."""

from django.db import models
from django.db.models import Q

from samverk.approving.models.submission import Submission
from samverk.directory.models import Person
from samverk.records.public_id import PublicIdField


class Approver(models.Model):
    """``role`` says as what they approve: the chair of the meeting, or chosen to verify its minutes."""

    class Role(models.TextChoices):
        CHAIR = "chair"
        CHOSEN = "chosen"

    class State(models.TextChoices):
        WAITING = "waiting"
        APPROVED = "approved"
        RETURNED = "returned"

    public_id = PublicIdField()
    submission = models.ForeignKey(
        Submission,
        on_delete=models.CASCADE,  # they were named for it
        related_name="approvers",
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,  # who approved is kept
        related_name="approvals",
    )
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=6, choices=Role.choices, default=Role.CHOSEN)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    at = models.DateTimeField(null=True, blank=True)
    remark = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("submission", "position")
        constraints = (
            models.UniqueConstraint(fields=("submission", "person"), name="approver_named_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", at__isnull=True) | (~Q(state="waiting") & Q(at__isnull=False)),
                name="approver_decided_knows_when",
            ),
            models.CheckConstraint(condition=~Q(state="returned") | ~Q(remark=""), name="approver_returned_says_why"),
        )

    def __str__(self) -> str:
        return self.person.name
