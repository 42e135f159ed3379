"""What came from an outside body."""

from django.conf import settings
from django.db import models

from samverk.contacts.models.visit import Visit
from samverk.contacts.web import leads_to_the_web
from samverk.directory.models import Organisation
from samverk.records.public_id import PublicIdField


class ReportBack(models.Model):
    """``source`` says how it came: a meeting, a letter, a newsletter; ``link`` where it can be read."""

    public_id = PublicIdField()
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="reports_back",
    )
    on = models.DateField()
    text = models.TextField()
    source = models.CharField(max_length=200)
    link = models.URLField(max_length=500, blank=True)
    visit = models.ForeignKey(
        Visit,
        on_delete=models.SET_NULL,  # what came stays
        related_name="reports_back",
        null=True,
        blank=True,
    )
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # what came outlives the account
        related_name="reports_back",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-on", "-id")
        indexes = (models.Index(fields=("organisation", "-on"), name="reports_of_organisation"),)
        constraints = (leads_to_the_web("link", "report_link_leads_to_the_web"),)
