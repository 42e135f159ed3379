"""A network, what it wants in a year, and what it did."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body
from samverk.records.public_id import PublicIdField


class Network(models.Model):
    """What is known of a body of kind *network* beside its name and its mandates.

    ``state`` is that of the last step of its life and changes with it; *unknown* where no step has been told.
    ``management_asked_on`` and ``secretariat_informed_on`` are days of the list that a start must meet.
    """

    class State(models.TextChoices):
        UNKNOWN = "unknown", pgettext_lazy("state of a network", "Not known")
        PROPOSED = "proposed", pgettext_lazy("state of a network", "Proposed")
        ACTIVE = "active", pgettext_lazy("state of a network", "Active")
        DORMANT = "dormant", pgettext_lazy("state of a network", "Dormant")
        MERGED = "merged", pgettext_lazy("state of a network", "Merged")
        CLOSED = "closed", pgettext_lazy("state of a network", "Closed")

    class Type(models.TextChoices):
        KNOWLEDGE = "knowledge", pgettext_lazy("type of network", "Knowledge network")
        STRATEGIC = "strategic", pgettext_lazy("type of network", "Strategic network")
        OTHER = "other", pgettext_lazy("type of network", "Network")

    public_id = PublicIdField()
    body = models.OneToOneField(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="network",
    )
    type = models.CharField(max_length=10, choices=Type.choices, default=Type.OTHER)
    state = models.CharField(max_length=10, choices=State.choices, default=State.UNKNOWN, db_index=True)
    management_asked_on = models.DateField(null=True, blank=True)
    secretariat_informed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("body__sort_key",)

    def __str__(self) -> str:
        return self.body.name


class YearPlan(models.Model):
    """What a network wants in a year and when it meets: rows are only added, the highest ``version`` counts."""

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.CASCADE,  # it is the network's own
        related_name="year_plans",
    )
    year = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField(default=1)
    purpose = models.TextField()
    goals = models.TextField()
    meeting_plan = models.TextField()
    renewed_on = models.DateField()
    renewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the plan outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-year", "-version")
        constraints = (
            models.UniqueConstraint(fields=("network", "year", "version"), name="year_plan_version_once"),
            models.CheckConstraint(condition=Q(version__gte=1), name="year_plan_counts_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.network} {self.year}.{self.version}"


class LogEntry(models.Model):
    """Something that a network did, told by somebody; its meetings, steps and plans stand elsewhere."""

    class Kind(models.TextChoices):
        REPORT = "report", pgettext_lazy("kind of log entry", "Report")
        ACTIVITY = "activity", pgettext_lazy("kind of log entry", "Activity")

    public_id = PublicIdField()
    network = models.ForeignKey(
        Network,
        on_delete=models.CASCADE,  # it is the network's own
        related_name="log",
    )
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ACTIVITY)
    on = models.DateField()
    text = models.TextField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the entry outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-on", "-id")

    def __str__(self) -> str:
        return self.text
