"""A link between two decisions: the later one does something with the earlier one."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Clause
from samverk.records.public_id import PublicIdField


class Bearing(models.TextChoices):
    """What a later decision does with an earlier one."""

    AMENDS = "amends", _("amends")
    REPLACES = "replaces", _("replaces")
    REVOKES = "revokes", _("revokes")
    CONFIRMS = "confirms", _("confirms")
    CARRIES_OUT = "carries-out", _("carries out")


class Link(models.Model):
    """``later`` bears on ``earlier``; a proposed link waits for a person, and only a confirmed one counts.

    A clause goes when its minutes are read anew and its words are not found again: the link then keeps the clause's
    public id and its words, by which it is found once more. ``because`` is why, in a person's words, or the words of
    the clause that say so. ``evidence`` tells why the house proposed it.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        CONFIRMED = "confirmed", _("confirmed")
        DISMISSED = "dismissed", _("dismissed")

    public_id = PublicIdField()
    bearing = models.CharField(max_length=12, choices=Bearing.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    later = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # its public id and its words remain
        related_name="bears_on",
        null=True,
        blank=True,
    )
    later_public_id = models.CharField(max_length=12, db_index=True)
    later_words = models.TextField()
    later_meeting_id = models.CharField(max_length=12, db_index=True)
    earlier = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # its public id and its words remain
        related_name="borne_on",
        null=True,
        blank=True,
    )
    earlier_public_id = models.CharField(max_length=12, db_index=True)
    earlier_words = models.TextField()
    earlier_meeting_id = models.CharField(max_length=12, db_index=True)
    because = models.TextField(blank=True)
    evidence = models.JSONField(default=dict, blank=True)
    proposed_at = models.DateTimeField(auto_now_add=True)
    said_at = models.DateTimeField(null=True, blank=True)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the link outlives the account
        related_name="decision_links",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("state", "-id"), name="decision_links_by_state"),)
        constraints = (
            models.UniqueConstraint(fields=("later_public_id", "earlier_public_id"), name="decisions_linked_once"),
            models.CheckConstraint(
                condition=~Q(later_public_id=F("earlier_public_id")), name="decision_not_linked_to_itself"
            ),
            models.CheckConstraint(
                condition=Q(state="proposed") | Q(said_at__isnull=False), name="decision_link_said_at_a_moment"
            ),
        )

    def __str__(self) -> str:
        return f"{self.later_words} {self.bearing} {self.earlier_words}"
