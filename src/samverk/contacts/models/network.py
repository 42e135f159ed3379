"""A network that others run, and who takes part from where."""

from django.db import models
from django.db.models import F, Q

from samverk.contacts.web import leads_to_the_web
from samverk.directory.models import Organisation
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class OutsideNetwork(SortedName):
    """``organisation`` runs it. ``calendar_link`` leads to its calendar, ``link`` to its page."""

    public_id = PublicIdField()
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="networks_run",
    )
    purpose = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    calendar_link = models.URLField(max_length=500, blank=True)
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("sort_key",)
        constraints = (
            models.UniqueConstraint(fields=("organisation", "key"), name="outside_network_once"),
            leads_to_the_web("link", "network_link_leads_to_the_web"),
            leads_to_the_web("calendar_link", "network_calendar_leads_to_the_web"),
        )


class TakesPart(models.Model):
    """``who`` takes part for a municipality, from and to a day; ``None`` where nobody has said."""

    public_id = PublicIdField()
    network = models.ForeignKey(
        OutsideNetwork,
        on_delete=models.CASCADE,  # it is part of the network's entry
        related_name="taking_part",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="outside_networks",
    )
    who = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    holds_from = models.DateField(null=True, blank=True)
    holds_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("network", "organisation__sort_key", "who")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "organisation", "who"),
                condition=Q(holds_to__isnull=True),
                name="taking_part_now_once",
            ),
            models.CheckConstraint(
                condition=Q(holds_to__isnull=True) | Q(holds_from__isnull=True) | Q(holds_to__gte=F("holds_from")),
                name="taking_part_ends_after_it_begins",
            ),
        )
