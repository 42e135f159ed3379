"""Handing over: a matter on its way from one body to another, and what the other made of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item
from samverk.records.public_id import PublicIdField


class HandOver(models.Model):
    """A matter that ``from_body`` gives to ``to_body``.

    ``clause_public_id`` names the clause that hands it over, empty where it was handed over by hand; ``clause`` is
    that clause as long as it is there, and found again under its public id where minutes are read anew. ``item`` is
    where the receiving body takes it up, ``outcome_clause`` what it decided.
    """

    class Purpose(models.TextChoices):
        DECISION = "decision", _("for decision")
        INFORMATION = "information", _("for information")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        SENT = "sent", _("handed over")
        SETTLED = "settled", _("settled")
        SKIPPED = "skipped", _("skipped")
        DROPPED = "dropped", _("not handed over")

    class Outcome(models.TextChoices):
        ADOPTED = "adopted", _("adopted")
        REJECTED = "rejected", _("rejected")
        REMITTED = "remitted", _("sent back")
        NOTED = "noted", _("noted")

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
    title = models.CharField(max_length=500)
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
    clause_public_id = models.CharField(max_length=26, blank=True)
    handed_over_on = models.DateField(null=True, blank=True)
    before = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,  # the stage before it may be corrected away
        related_name="onward",
        null=True,
        blank=True,
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.SET_NULL,  # an item taken off lets the matter wait for the next agenda
        related_name="hand_overs",
        null=True,
        blank=True,
    )
    item_public_id = models.CharField(max_length=26, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    outcome_is_proposed = models.BooleanField(default=False)
    outcome_clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # minutes are read again; its public id remains
        related_name="settles_hand_overs",
        null=True,
        blank=True,
    )
    outcome_clause_public_id = models.CharField(max_length=26, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,  # it holds without the log-in of whoever said so
        related_name="+",
        null=True,
        blank=True,
    )
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-handed_over_on", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("clause_public_id", "to_body"), condition=~Q(clause_public_id=""), name="clause_handed_over_once"
            ),
            models.UniqueConstraint(
                fields=("matter", "from_body", "to_body", "purpose"),
                condition=Q(state="sent"),
                name="matter_under_way_once",
            ),
            models.CheckConstraint(condition=~Q(from_body=F("to_body")), name="hand_over_to_another"),
            models.CheckConstraint(condition=~Q(state="settled") | ~Q(outcome=""), name="settled_has_outcome"),
            models.CheckConstraint(condition=~Q(state="skipped") | ~Q(note=""), name="skipped_with_note"),
        )

    def __str__(self) -> str:
        return self.title
