"""Handing over: a matter on its way from one body to another, and what the other made of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.intake.models import Proposal
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.records.public_id import PublicIdField


class HandOver(models.Model):
    """A matter that ``from_body`` gives to ``to_body``.

    ``clause`` is the clause that hands it over, if one does: it goes when its minutes are read anew, and is found
    again under ``clause_public_id``. ``stage_before`` is the stage of the route before this one. ``proposal`` is what
    stands before the receiving body, ``feedback`` what takes the outcome back to the body that handed over.
    ``outcome_clause`` is what the receiving body decided; an outcome of a matter that is not settled is expected, and
    waits for a person or for the approval of the minutes. ``note`` says why a stage was skipped or nothing handed over.
    """

    class Purpose(models.TextChoices):
        DECISION = "decision", _("for decision")
        INFORMATION = "information", _("for information")

    class State(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("hand-over", "To be confirmed")
        SENT = "sent", pgettext_lazy("hand-over", "Handed over")
        SETTLED = "settled", pgettext_lazy("hand-over", "Settled")
        SKIPPED = "skipped", pgettext_lazy("hand-over", "Stage skipped")
        DROPPED = "dropped", pgettext_lazy("hand-over", "Not handed over")

    class Outcome(models.TextChoices):
        ADOPTED = "adopted", pgettext_lazy("outcome", "Adopted")
        REJECTED = "rejected", pgettext_lazy("outcome", "Rejected")
        REMITTED = "remitted", pgettext_lazy("outcome", "Sent back")
        NOTED = "noted", pgettext_lazy("outcome", "Noted")

    public_id = PublicIdField()
    from_body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # it says who handed over
        related_name="handed_over",
    )
    to_body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # it says who received
        related_name="received",
    )
    purpose = models.CharField(max_length=12, choices=Purpose.choices, default=Purpose.DECISION)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    title = models.CharField(max_length=300)
    is_confidential = models.BooleanField(default=False)
    matter = models.ForeignKey(
        Matter,
        on_delete=models.SET_NULL,  # the title remains
        related_name="hand_overs",
        null=True,
        blank=True,
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # minutes are read again; its public id remains
        related_name="hand_overs",
        null=True,
        blank=True,
    )
    clause_public_id = models.CharField(max_length=12, blank=True, db_index=True)
    handed_over_on = models.DateField()
    stage_before = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,  # this stage stands by itself
        related_name="onward",
        null=True,
        blank=True,
    )
    proposal = models.OneToOneField(
        Proposal,
        on_delete=models.SET_NULL,  # what came of it remains
        related_name="hand_over",
        null=True,
        blank=True,
    )
    feedback = models.OneToOneField(
        Proposal,
        on_delete=models.SET_NULL,  # the outcome itself remains
        related_name="feedback_of",
        null=True,
        blank=True,
    )
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    outcome_clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # minutes are read again; its public id remains
        related_name="settles_hand_overs",
        null=True,
        blank=True,
    )
    outcome_clause_public_id = models.CharField(max_length=12, blank=True, db_index=True)
    outcome_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,  # it holds without the log-in of whoever said so
        related_name="hand_overs",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-handed_over_on", "-id")
        indexes = (
            models.Index(fields=("to_body", "state", "-handed_over_on"), name="hand_overs_received"),
            models.Index(fields=("from_body", "state", "-handed_over_on"), name="hand_overs_given"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("clause_public_id", "to_body"),
                condition=~Q(clause_public_id=""),
                name="clause_handed_over_once",
            ),
            models.UniqueConstraint(
                fields=("matter", "from_body", "to_body", "purpose"),
                condition=Q(state="sent"),
                name="matter_under_way_once",
            ),
            models.CheckConstraint(condition=~Q(from_body=F("to_body")), name="handed_over_to_another"),
            models.CheckConstraint(
                condition=~Q(state="settled") | (~Q(outcome="") & Q(outcome_on__isnull=False)),
                name="settled_with_an_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("skipped", "dropped")) | ~Q(note=""), name="skipped_with_note"
            ),
        )

    @property
    def is_settled_too_early(self) -> bool:
        """Tell whether the receiving body decided before the matter was handed over to it."""
        return self.outcome_on is not None and self.outcome_on < self.handed_over_on

    @property
    def findings(self) -> tuple[str, ...]:
        """Codes of what should be looked at, worded in ``wording.FINDINGS``."""
        return ("decided-before-handed-over",) if self.is_settled_too_early else ()

    def __str__(self) -> str:
        return self.title


class Stage(models.Model):
    """One stage of the route that matters of a body take; a body without any follows ``hands_over_to``."""

    from_body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # it is the body's route
        related_name="stages",
    )
    position = models.PositiveSmallIntegerField()
    to_body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # nothing goes to a body that is not there
        related_name="stage_of",
    )

    class Meta:
        ordering = ("from_body", "position")
        constraints = (
            models.UniqueConstraint(fields=("from_body", "position"), name="stage_position_once"),
            models.UniqueConstraint(fields=("from_body", "to_body"), name="stage_body_once"),
            models.CheckConstraint(condition=~Q(from_body=F("to_body")), name="stage_leads_elsewhere"),
        )
