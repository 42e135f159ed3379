"""Where meetings are held, under all the spellings that minutes use."""

from django.db import models

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Venue(SortedName):
    public_id = PublicIdField()
    town = models.CharField(max_length=80, blank=True)

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
