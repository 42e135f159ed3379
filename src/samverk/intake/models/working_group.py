"""A group that a clause sets up for one task, until a day."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.records.public_id import PublicIdField


class WorkingGroup(models.Model):
    """What a body of kind *working-group* is for. Its members are the mandates in ``body``, its last day is
    ``body.ends_on``. ``clause`` is the decision that set it up. ``dissolved_on`` is the day its report came.
    """

    public_id = PublicIdField()
    body = models.OneToOneField(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="working_group",
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the group works on
        related_name="working_groups",
        null=True,
        blank=True,
    )
    task = models.TextField()
    made_on = models.DateField()
    dissolved_on = models.DateField(null=True, blank=True)
    report = models.TextField(blank=True)

    class Meta:
        ordering = ("-made_on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(dissolved_on__isnull=True) | ~Q(report=""), name="group_is_dissolved_on_its_report"
            ),
        )

    def __str__(self) -> str:
        return self.body.name
