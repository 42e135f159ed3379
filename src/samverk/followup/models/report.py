"""What somebody says has been done."""

from django.conf import settings
from django.db import models

from samverk.followup.models.entrusting import Entrusting
from samverk.followup.models.obligation import Obligation
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Answer


class Report(models.Model):
    """The last one counts, and none is ever changed.

    ``by`` is whoever had logged in, ``entrusting`` the link by which somebody without log-in reported, ``answer`` the
    answer in a round that is the report.
    """

    public_id = PublicIdField()
    obligation = models.ForeignKey(
        Obligation,
        on_delete=models.CASCADE,  # it is the obligation's history
        related_name="reports",
    )
    text = models.TextField()
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was handed in is kept
        related_name="reports",
        null=True,
        blank=True,
    )
    file_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the report outlives the account
        related_name="reports",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)
    entrusting = models.ForeignKey(
        Entrusting,
        on_delete=models.PROTECT,  # who said so is kept
        related_name="reports",
        null=True,
        blank=True,
    )
    answer = models.ForeignKey(
        Answer,
        on_delete=models.SET_NULL,  # what was reported stays reported
        related_name="reports",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("obligation", "answer"), name="report_of_an_answer_once"),)
