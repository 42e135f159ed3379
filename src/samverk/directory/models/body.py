"""What meets: groups, boards, presidiums, networks."""

from django.db import models

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Body(SortedName):
    """A network is a body of kind *network*. ``hands_over_to`` is the body that decides what this one prepares."""

    class Kind(models.TextChoices):
        DIRECTORS = "directors"
        PRESIDIUM = "presidium"
        BOARD = "board"
        COMMITTEE = "committee"
        PREPARATION_GROUP = "preparation-group"
        NETWORK = "network"
        WORKING_GROUP = "working-group"
        TRAINEE_GROUP = "trainee-group"
        OTHER = "other"

    public_id = PublicIdField()
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OTHER)
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    hands_over_to = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,  # the route may be forgotten; the body stays
        related_name="receives_from",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("sort_key",)
        verbose_name_plural = "bodies"
        constraints = (models.UniqueConstraint(fields=("key",), name="body_name_once"),)


class BodyName(DatedName):
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # a name is nothing without the thing it names
        related_name="names",
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("body", "key", "valid_from"), name="body_alias_once"),)
