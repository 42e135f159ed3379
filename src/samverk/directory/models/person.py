"""People who stand in minutes. A person from 1998 has no log-in and needs none."""

from django.db import models

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Person(SortedName):
    """Two people may share a name; who somebody is, is told by mandates."""

    public_id = PublicIdField()

    class Meta:
        ordering = ("sort_key",)


class PersonName(DatedName):
    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,  # a name is nothing without the one who bears it
        related_name="names",
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="person_alias_once"),)
