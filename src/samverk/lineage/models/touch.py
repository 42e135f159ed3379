"""What a person said of something new that touches a decision in force, so that nobody is asked twice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samverk.lineage.models.link import Bearing
from samverk.records.public_id import PublicIdField


class Touch(models.Model):
    """``subject`` names what is new ("item:…", "proposal:…"), ``clause_public_id`` the decision that it touches.

    ``answer`` is what the new decision is to do with it; once it is decided, a link is proposed that says so.
    """

    class Answer(models.TextChoices):
        AMENDS = Bearing.AMENDS.value, Bearing.AMENDS.label
        REPLACES = Bearing.REPLACES.value, Bearing.REPLACES.label
        REVOKES = Bearing.REVOKES.value, Bearing.REVOKES.label
        CONFIRMS = Bearing.CONFIRMS.value, Bearing.CONFIRMS.label
        CARRIES_OUT = Bearing.CARRIES_OUT.value, Bearing.CARRIES_OUT.label
        UNRELATED = "unrelated", _("has nothing to do with it")

    public_id = PublicIdField()
    subject = models.CharField(max_length=40)
    clause_public_id = models.CharField(max_length=12)
    answer = models.CharField(max_length=12, choices=Answer.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # what was said outlives the account
        related_name="+",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("subject", "clause_public_id"), name="touch_answered_once"),)
