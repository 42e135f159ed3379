"""How every municipality handles a matter at home, and whether all have decided alike."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.records.public_id import PublicIdField


class Anchoring(models.Model):
    """A matter that every member municipality of ``members_on`` handles in its own bodies, by ``answer_by``.

    ``wording`` is the decision that they are asked to take; where ``is_alike``, it counts as taken only when all have
    taken it in the same words.
    """

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("local handling", "Under way")
        CLOSED = "closed", pgettext_lazy("local handling", "Closed")

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # it says who asks
        related_name="anchorings",
    )
    title = models.CharField(max_length=300)
    wording = models.TextField(blank=True)
    is_alike = models.BooleanField(default=False)
    is_confidential = models.BooleanField(default=False)
    matter = models.ForeignKey(
        Matter,
        on_delete=models.SET_NULL,  # the title remains
        related_name="anchorings",
        null=True,
        blank=True,
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # minutes are read again; its public id remains
        related_name="anchorings",
        null=True,
        blank=True,
    )
    clause_public_id = models.CharField(max_length=12, blank=True, db_index=True)
    members_on = models.DateField()
    answer_by = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the question outlives the account
        related_name="anchorings",
        null=True,
        blank=True,
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=Q(is_alike=False) | ~Q(wording=""), name="alike_in_some_words"),
        )

    def __str__(self) -> str:
        return self.title


class Handling(models.Model):
    """One municipality's row; ``revision`` counts what was said, and the last of it counts."""

    public_id = PublicIdField()
    anchoring = models.ForeignKey(
        Anchoring,
        on_delete=models.CASCADE,  # it is a row of it
        related_name="handlings",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # it says whose row it is
        related_name="handlings",
    )
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("organisation__sort_key",)
        constraints = (models.UniqueConstraint(fields=("anchoring", "organisation"), name="municipality_asked_once"),)


class Handled(models.Model):
    """What a municipality says of its handling; none is ever changed, and the last counts."""

    class By(models.TextChoices):
        EXECUTIVE = "executive", _("Municipal executive board")
        COUNCIL = "council", _("Municipal council")
        NONE = "none", _("No political body")

    class Outcome(models.TextChoices):
        NONE_YET = "none-yet", _("None yet")
        TAKEN = "taken", _("Taken")
        TAKEN_OTHERWISE = "taken-otherwise", _("Taken with another wording")
        REFUSED = "refused", pgettext_lazy("local handling", "Refused")
        NOT_TAKEN_UP = "not-taken-up", _("Not taken up")

    handling = models.ForeignKey(
        Handling,
        on_delete=models.CASCADE,  # it is the row's history
        related_name="versions",
    )
    version = models.PositiveIntegerField()
    by_body = models.CharField(max_length=10, choices=By.choices, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    registry_number = models.CharField(max_length=60, blank=True)
    outcome = models.CharField(max_length=16, choices=Outcome.choices, default=Outcome.NONE_YET)
    wording = models.TextField(blank=True)
    questions = models.TextField(blank=True)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="handled",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("handling", "version")
        constraints = (
            models.UniqueConstraint(fields=("handling", "version"), name="handled_version_once"),
            models.CheckConstraint(
                condition=~Q(outcome__in=("taken", "taken-otherwise", "refused")) | Q(decided_on__isnull=False),
                name="handled_on_a_day",
            ),
        )
