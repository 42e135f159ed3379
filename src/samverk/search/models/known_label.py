"""The names of the values one may filter by, as last handed in."""

from django.db import models


class KnownLabel(models.Model):
    facet = models.CharField(max_length=20)
    value = models.CharField(max_length=64)
    name = models.CharField(max_length=300)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("facet", "value"), name="label_once"),)

    def __str__(self) -> str:
        return self.name
