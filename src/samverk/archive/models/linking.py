"""Who a name is: what a person has decided, and what waits for a person."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Body, Organisation, Person
from samverk.records.public_id import PublicIdField


class NameScope(models.Model):
    """A name as compared, with the organisation it stands beside, between two days (``None``: always).

    ``organisation`` is the organisation if it is known; else ``organisation_key`` is what was written, as compared.
    """

    class Subject(models.TextChoices):
        PERSON = "person"
        ORGANISATION = "organisation"
        BODY = "body"

    public_id = PublicIdField()
    subject = models.CharField(max_length=12, choices=Subject.choices, default=Subject.PERSON)
    name_as_written = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, db_index=True)
    organisation_key = models.CharField(max_length=200, blank=True)
    first_on = models.DateField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,  # about this organisation, or about nothing
        related_name="scoped_%(class)ss",
        null=True,
        blank=True,
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name_as_written


class LinkDecision(NameScope):
    """A rule that a person laid down; it is applied at every later reading.

    Exactly one of ``person``, ``target_organisation`` and ``body`` is set, or none: the name is nobody's.
    """

    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,  # a rule about nobody rules nothing
        related_name="link_decisions",
        null=True,
        blank=True,
    )
    target_organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,  # a rule about nothing rules nothing
        related_name="link_decisions",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # a rule about nothing rules nothing
        related_name="link_decisions",
        null=True,
        blank=True,
    )
    decided_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the rule outlives the account
        related_name="link_decisions",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(last_on__isnull=True) | Q(first_on__isnull=True) | Q(last_on__gte=models.F("first_on")),
                name="link_decision_ends_after_it_begins",
            ),
        )


class LinkSuggestion(NameScope):
    """What a name in the register may be. ``person``, ``target_organisation`` and ``body`` are all empty where the
    suggestion is to create what bears the name. ``evidence`` says why, in codes and facts. ``fingerprint`` names the
    scope and the candidate, so that the same thing is suggested once, and never again once dismissed.
    """

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DISMISSED = "dismissed"

    class Reason(models.TextChoices):
        NEW_NAME = "new-name"  # nobody is called that
        OTHER_ORGANISATION = "other-organisation"  # somebody of that name has a mandate elsewhere
        NO_MANDATE_THAT_DAY = "no-mandate-that-day"  # right name and organisation, other days
        NEAR_SPELLING = "near-spelling"  # somebody is called almost that
        SEVERAL = "several"  # several people fit

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,  # a suggestion of nobody suggests nothing
        related_name="link_suggestions",
        null=True,
        blank=True,
    )
    target_organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,  # a suggestion of nothing suggests nothing
        related_name="link_suggestions",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # a suggestion of nothing suggests nothing
        related_name="link_suggestions",
        null=True,
        blank=True,
    )
    role = models.CharField(max_length=200, blank=True)
    occurrences = models.PositiveIntegerField(default=0)
    is_unambiguous = models.BooleanField(default=False)
    evidence = models.JSONField(default=dict, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the answer outlives the account
        related_name="settled_link_suggestions",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-occurrences", "name_key", "id")
        indexes = (models.Index(fields=("state", "subject", "-occurrences"), name="link_suggestion_queue"),)
