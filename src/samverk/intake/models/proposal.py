"""A matter somebody wants a body to take up."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Body, Organisation, Person
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Purpose(models.TextChoices):
    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class Proposal(models.Model):
    """``minutes_needed`` is the time asked for; ``wanted_meeting`` the meeting it is wanted at, once accepted the
    meeting it is for. ``item`` is the agenda item it became. ``origin_clause`` is the clause that ordered it, if one
    did. ``organisation`` is the municipality that proposes. The acts with their reasons stand in ``steps``.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        ACCEPTED = "accepted"
        SENT_BACK = "sent-back"
        POSTPONED = "postponed"
        REFERRED = "referred"
        WITHDRAWN = "withdrawn"
        PLACED = "placed"

    public_id = PublicIdField()
    matter = models.ForeignKey(
        Matter,
        on_delete=models.PROTECT,  # a matter with a history is never deleted
        related_name="proposals",
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="proposals",
    )
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    purpose = models.CharField(max_length=12, choices=Purpose.choices, default=Purpose.INFORMATION)
    minutes_needed = models.PositiveSmallIntegerField(null=True, blank=True)
    presenter_name = models.CharField(max_length=200, blank=True)
    presenter_organisation = models.CharField(max_length=200, blank=True)
    presenter_email = models.EmailField(max_length=254, blank=True)
    presenter = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the name as given remains
        related_name="presents_proposals",
        null=True,
        blank=True,
    )
    wanted_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the wish falls; the proposal stays
        related_name="proposals",
        null=True,
        blank=True,
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # the proposal stays
        related_name="proposals",
        null=True,
        blank=True,
    )
    origin_clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the proposal stays
        related_name="proposals",
        null=True,
        blank=True,
    )
    item = models.OneToOneField(
        Item,
        on_delete=models.SET_NULL,  # taken off the agenda, it waits again
        related_name="proposal",
        null=True,
        blank=True,
    )
    is_confidential = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT, db_index=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the proposal outlives the account
        related_name="proposals",
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(minutes_needed__isnull=True) | Q(minutes_needed__gte=1, minutes_needed__lte=600),
                name="proposal_needs_minutes_within_a_day",
            ),
        )

    def __str__(self) -> str:
        return self.title


class ProposedClause(models.Model):
    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.CASCADE,  # it is part of the proposal
        related_name="clauses",
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("proposal", "position"), name="proposed_clause_once"),)


class ProposalPaper(models.Model):
    public_id = PublicIdField()
    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.CASCADE,  # it is part of the proposal; the file itself stays stored
        related_name="papers",
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was handed in is kept
        related_name="proposal_papers",
    )
    name = models.CharField(max_length=200)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)


class ProposalStep(models.Model):
    """What was done with a proposal, by whom and why; rows are only ever added."""

    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.CASCADE,  # it is the proposal's history
        related_name="steps",
    )
    act = models.CharField(max_length=20)
    reason = models.TextField(blank=True)
    to_body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="+",
        null=True,
        blank=True,
    )
    to_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the step stays
        related_name="+",
        null=True,
        blank=True,
    )
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=254, blank=True)
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
