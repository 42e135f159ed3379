"""A formalised collaboration between municipalities, its names and its parties."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Organisation
from samverk.directory.models.dated_name import DatedName
from samverk.directory.models.sorted_name import SortedName
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Collaboration(SortedName):
    """``form`` is its legal form, from a fixed list: ``docs/decisions/forms-of-collaboration.md`` tells the sources.

    ``runs_to`` is the last day that the agreement names, ``ended_on`` the day on which it was found to have ended:
    between the two it is listed though it may be over. ``cost_ore`` is for a year, and ``cost_basis`` how it is
    reckoned. ``merged_into`` is the entry that says the same under another name.
    """

    class Form(models.TextChoices):
        CONTRACT = "contract", pgettext_lazy("form of collaboration", "Contractual cooperation")
        JOINT_COMMITTEE = "joint-committee", pgettext_lazy("form of collaboration", "Joint committee")
        FEDERATION = "federation", pgettext_lazy("form of collaboration", "Municipal federation")
        COMPANY = "company", pgettext_lazy("form of collaboration", "Jointly owned company")
        ASSOCIATION = "association", pgettext_lazy("form of collaboration", "Association or foundation")
        FINANCIAL = "financial", pgettext_lazy("form of collaboration", "Coordination association")
        PROCUREMENT = "procurement", pgettext_lazy("form of collaboration", "Joint procurement")
        PROJECT = "project", pgettext_lazy("form of collaboration", "Project")
        AGREEMENT = "agreement", pgettext_lazy("form of collaboration", "Other agreement")

    class State(models.TextChoices):
        SUGGESTED = "suggested", pgettext_lazy("state of an entry", "Suggested")
        LISTED = "listed", pgettext_lazy("state of an entry", "Listed")
        ENDED = "ended", pgettext_lazy("state of an entry", "Ended")
        DECLINED = "declined", pgettext_lazy("state of an entry", "Not taken in")
        MERGED = "merged", pgettext_lazy("state of an entry", "The same as another")

    public_id = PublicIdField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.SUGGESTED, db_index=True)
    is_public = models.BooleanField(default=False)
    form = models.CharField(max_length=16, choices=Form.choices)
    purpose = models.TextField(blank=True)
    host = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="hosted_collaborations",
        null=True,
        blank=True,
    )
    since = models.DateField(null=True, blank=True)
    runs_to = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    agreement_reference = models.CharField(max_length=200, blank=True)
    agreement_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # the agreement is kept as long as the entry
        related_name="+",
        null=True,
        blank=True,
    )
    agreement_name = models.CharField(max_length=140, blank=True)
    cost_ore = models.BigIntegerField(null=True, blank=True)
    cost_basis = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300, blank=True)
    review_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,  # what leads to the entry goes on leading there
        related_name="merged_from",
        null=True,
        blank=True,
    )
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the entry outlives the account
        related_name="+",
        null=True,
        blank=True,
    )
    declined_because = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("sort_key", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("key",), condition=Q(state__in=("suggested", "listed", "ended")), name="collaboration_name_once"
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into__isnull=True)),
                name="collaboration_merged_knows_into",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", ended_on__isnull=False) | (~Q(state="ended") & Q(ended_on__isnull=True)),
                name="collaboration_ended_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(is_public=False) | Q(state__in=("listed", "ended")), name="collaboration_public_is_listed"
            ),
            models.CheckConstraint(
                condition=~Q(state="listed") | Q(review_on__isnull=False), name="collaboration_listed_has_a_review_day"
            ),
            models.CheckConstraint(
                condition=Q(cost_ore__isnull=True) | (Q(cost_ore__gte=0) & ~Q(cost_basis="")),
                name="collaboration_cost_has_a_basis",
            ),
            models.CheckConstraint(
                condition=Q(runs_to__isnull=True) | Q(since__isnull=True) | Q(runs_to__gte=F("since")),
                name="collaboration_runs_forward",
            ),
        )


class CollaborationName(DatedName):
    """Another name under which it is known."""

    collaboration = models.ForeignKey(
        Collaboration,
        on_delete=models.CASCADE,  # a name is nothing without the thing it names
        related_name="names",
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("collaboration", "key"), name="collaboration_alias_once"),)


class Party(models.Model):
    """An organisation that takes part, from and to a day; ``None`` where that is not known."""

    collaboration = models.ForeignKey(
        Collaboration,
        on_delete=models.CASCADE,  # it is part of the entry
        related_name="parties",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="collaborations",
    )
    holds_from = models.DateField(null=True, blank=True)
    holds_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("organisation__sort_key", "id")
        constraints = (
            models.UniqueConstraint(fields=("collaboration", "organisation"), name="party_once"),
            models.CheckConstraint(
                condition=Q(holds_to__isnull=True) | Q(holds_from__isnull=True) | Q(holds_to__gte=F("holds_from")),
                name="party_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation}: {self.collaboration}"
