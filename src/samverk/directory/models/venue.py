"""Where meetings are held, under all the spellings that minutes use."""

from django.db import models

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.organisation import Organisation
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Venue(SortedName):
    """``organisation`` is the municipality it lies in; ``lives_on_conferences`` whether meetings are its main business.

    ``None`` and empty texts mean that nobody has said.
    """

    public_id = PublicIdField()
    town = models.CharField(max_length=80, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # the place is there, whoever it lies in
        related_name="venues",
        null=True,
        blank=True,
    )
    address = models.CharField(max_length=200, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)
    accessibility = models.TextField(blank=True)
    lives_on_conferences = models.BooleanField(null=True, blank=True)
    contact = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("sort_key",)
        constraints = (models.UniqueConstraint(fields=("key",), name="venue_name_once"),)


class VenueName(DatedName):
    venue = models.ForeignKey(
        Venue,
        on_delete=models.CASCADE,  # a name is nothing without the place it names
        related_name="names",
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("venue", "key"), name="venue_alias_once"),)
