"""Once a year every municipality says whether its lines in the register are right."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.collaborations.models.collaboration import Collaboration
from samverk.directory.models import Organisation
from samverk.records.public_id import PublicIdField


class Review(models.Model):
    """One a year; ``due_on`` is the last day to answer."""

    public_id = PublicIdField()
    year = models.PositiveSmallIntegerField(unique=True)
    opened_on = models.DateField()
    due_on = models.DateField()

    class Meta:
        ordering = ("-year",)

    def __str__(self) -> str:
        return str(self.year)


class Reviewer(models.Model):
    """A municipality that is asked; ``answered_at`` is empty until it has said that its list is gone through."""

    public_id = PublicIdField()
    review = models.ForeignKey(
        Review,
        on_delete=models.CASCADE,  # it is part of the review
        related_name="reviewers",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="collaboration_reviews",
    )
    missing = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="+",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("review", "organisation__sort_key")
        constraints = (models.UniqueConstraint(fields=("review", "organisation"), name="reviewer_once"),)

    def __str__(self) -> str:
        return f"{self.review} {self.organisation}"


class Reviewed(models.Model):
    """What a municipality said of one collaboration; given again, the row says the newer."""

    class Says(models.TextChoices):
        RIGHT = "right", pgettext_lazy("review of an entry", "Right as it stands")
        CHANGES = "changes", pgettext_lazy("review of an entry", "Something must be changed")
        ENDED = "ended", pgettext_lazy("review of an entry", "We no longer take part")

    reviewer = models.ForeignKey(
        Reviewer,
        on_delete=models.CASCADE,  # it is part of the answer
        related_name="rows",
    )
    collaboration = models.ForeignKey(
        Collaboration,
        on_delete=models.PROTECT,  # what was said is kept
        related_name="reviewed",
    )
    says = models.CharField(max_length=8, choices=Says.choices)
    remark = models.TextField(blank=True)
    settled_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("reviewer", "collaboration__sort_key")
        constraints = (
            models.UniqueConstraint(fields=("reviewer", "collaboration"), name="reviewed_once"),
            models.CheckConstraint(condition=~Q(says="changes") | ~Q(remark=""), name="changes_are_told"),
        )

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.says}"
