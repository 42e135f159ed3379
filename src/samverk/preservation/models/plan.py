"""The retention plan: versions that never change, and the draft of the next one."""

from django.db import models
from django.db.models import F, Q

from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.preservation.models.rule import Rule
from samverk.records.public_id import PublicIdField


class PlanVersion(models.Model):
    """A plan as ``body`` decided it on a day, in force from another until the next version is.

    ``decision`` says where the decision can be read; ``clause_id`` is the public id of the clause in this house, empty
    where the decision was taken elsewhere.
    """

    public_id = PublicIdField()
    number = models.PositiveIntegerField(unique=True)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # who decided a plan is never forgotten
        related_name="retention_plans",
    )
    decided_on = models.DateField()
    decision = models.CharField(max_length=300)
    clause_id = models.CharField(max_length=12, blank=True)
    in_force_from = models.DateField()
    adopted_at = models.DateTimeField()
    adopted_by = models.CharField(max_length=254)

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.CheckConstraint(condition=~Q(decision=""), name="plan_says_where_it_was_decided"),
            models.CheckConstraint(condition=Q(in_force_from__gte=F("decided_on")), name="plan_holds_once_decided"),
        )

    def __str__(self) -> str:
        return str(self.number)

    @property
    def clause(self) -> Clause | None:
        """Return the clause that decided it, if it stands in this house."""
        return Clause.objects.filter(public_id=self.clause_id).first() if self.clause_id else None


class PlanRow(Rule):
    public_id = PublicIdField()
    version = models.ForeignKey(
        PlanVersion,
        on_delete=models.PROTECT,  # a plan that was in force never changes
        related_name="rows",
    )

    class Meta(Rule.Meta):
        ordering = ("version", "position")
        constraints = (
            *Rule.Meta.constraints,
            models.UniqueConstraint(fields=("version", "position"), name="plan_row_position_once"),
            models.UniqueConstraint(
                fields=("version", "type_key"), condition=~Q(type_key=""), name="type_once_in_a_plan"
            ),
        )


class PlanDraft(models.Model):
    """The next version while it is written. There is one at a time: ``place`` is always 1."""

    place = models.PositiveSmallIntegerField(default=1, unique=True)
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=254)


class DraftRow(Rule):
    public_id = PublicIdField()
    draft = models.ForeignKey(
        PlanDraft,
        on_delete=models.CASCADE,  # it is part of the draft
        related_name="rows",
    )

    class Meta(Rule.Meta):
        ordering = ("draft", "position", "id")
        constraints = (
            *Rule.Meta.constraints,
            models.UniqueConstraint(
                fields=("draft", "type_key"), condition=~Q(type_key=""), name="type_once_in_a_draft"
            ),
        )
