"""What comes with a proposal, and what was done with it."""

from django.db import models

from samverk.directory.models import Body
from samverk.intake.models.proposal import Proposal
from samverk.meetings.models import Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


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


class FurtherPresenter(models.Model):
    """Somebody who presents the matter beside the first presenter."""

    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.CASCADE,  # it is part of the proposal
        related_name="further_presenters",
    )
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("proposal", "position"), name="further_presenter_once"),)


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
        constraints = (models.UniqueConstraint(fields=("proposal", "stored_file"), name="proposal_paper_once"),)


class ProposalStep(models.Model):
    """What was done with a proposal, by whom and why; rows are only ever added.

    ``act`` is the state it led to. ``to_body`` is the body it was in when that was done, ``to_meeting`` the meeting it
    was for, ``to_day`` the day it was postponed to.
    """

    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.CASCADE,  # it is the proposal's history
        related_name="steps",
    )
    act = models.CharField(max_length=20, choices=Proposal.State.choices)
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
    to_day = models.DateField(null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=254, blank=True)
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
