"""What meets: groups, boards, presidiums, networks."""

from django.db import models

from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.public_id import PublicIdField


class Body(SortedName):
    """A network is a body of kind *network*. ``hands_over_to`` is the body that decides what this one prepares.

    ``profile`` names the rules that bind it (``procedure.PROFILES``). ``seats_per_organisation`` is how many members
    one municipality may send, ``None`` where nobody has said. ``calendar_is_public`` lets everybody see its meetings'
    days before they are held.
    """

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

    class Profile(models.TextChoices):
        INFORMAL_GROUP = "informal-group"
        COOPERATION_BOARD = "cooperation-board"
        COMMITTEE = "committee"
        JOINT_COMMITTEE = "joint-committee"
        FEDERATION = "federation"

    public_id = PublicIdField()
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OTHER)
    profile = models.CharField(max_length=20, choices=Profile.choices, default=Profile.INFORMAL_GROUP)
    seats_per_organisation = models.PositiveSmallIntegerField(null=True, blank=True)
    calendar_is_public = models.BooleanField(default=False)
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
