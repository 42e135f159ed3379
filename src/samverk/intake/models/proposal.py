"""A matter somebody wants a body to take up."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation, Person
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.public_id import PublicIdField


class Purpose(models.TextChoices):
    INFORMATION = "information", _("Information")
    DISCUSSION = "discussion", _("Discussion")
    DECISION = "decision", pgettext_lazy("purpose of an item", "Decision")


class Proposal(models.Model):
    """``minutes_needed`` is the time asked for; ``wanted_meeting`` the meeting it is wanted at, once accepted the
    meeting it is for, once postponed the meeting it waits for; ``waits_until`` is the day it waits for instead.
    ``item`` is the agenda item it became. ``origin_clause`` is the clause that ordered it, if one did. ``organisation``
    is the municipality that proposes. ``on_behalf_of`` is the e-mail address of the principal for whom a delegate
    proposed. ``revision`` grows with every act: who acts has seen the last one. ``presenter_name`` and what goes with
    it are the first presenter, ``further_presenters`` the others. The acts with their reasons stand in ``steps``.
    """

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("state of a proposal", "Draft")
        SUBMITTED = "submitted", pgettext_lazy("state of a proposal", "Submitted")
        ACCEPTED = "accepted", pgettext_lazy("state of a proposal", "Accepted")
        SENT_BACK = "sent-back", pgettext_lazy("state of a proposal", "Sent back")
        POSTPONED = "postponed", pgettext_lazy("state of a proposal", "Postponed")
        REFERRED = "referred", pgettext_lazy("state of a proposal", "Referred to another body")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of a proposal", "Withdrawn")
        PLACED = "placed", pgettext_lazy("state of a proposal", "On the agenda")

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
    waits_until = models.DateField(null=True, blank=True)
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
    revision = models.PositiveIntegerField(default=1)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the proposal outlives the account
        related_name="proposals",
        null=True,
        blank=True,
    )
    on_behalf_of = models.EmailField(max_length=254, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("body", "state", "-id"), name="proposals_of_body"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(minutes_needed__isnull=True) | Q(minutes_needed__gte=1, minutes_needed__lte=600),
                name="proposal_needs_minutes_within_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("draft", "withdrawn")) | Q(submitted_at__isnull=False),
                name="proposal_past_draft_was_submitted",
            ),
        )

    def __str__(self) -> str:
        return self.title
