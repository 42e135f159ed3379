"""A case: what is handled under one number."""

from django.db import models
from django.db.models import Q

from samverk.matters.models import Matter
from samverk.records.public_id import PublicIdField
from samverk.registry.models.register import Register

# How the origins of cases begin that gather what belongs to no matter, a body and year.
GATHERING = ("meetings ", "sendouts ")


class Case(models.Model):
    """``number`` runs without gaps in a register and year; ``designation`` is the whole number as it was given.

    ``title`` is what the entry that opened the case says, or its correction. ``origin`` names what a case was opened
    for by the house itself, so that it is opened once. ``last_number`` is that of the last record in it.
    """

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    public_id = PublicIdField()
    register = models.ForeignKey(
        Register,
        on_delete=models.PROTECT,  # a number once given is never given again
        related_name="cases",
    )
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    designation = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=300)
    matter = models.ForeignKey(
        Matter,
        on_delete=models.SET_NULL,  # a thread may be taken apart; what was registered stays
        related_name="cases",
        null=True,
        blank=True,
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    origin = models.CharField(max_length=120, blank=True)
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-year", "-number", "-id")
        indexes = (models.Index(fields=("register", "-year", "-number"), name="cases_of_register"),)
        constraints = (
            models.UniqueConstraint(fields=("register", "year", "number"), name="registry_number_once"),
            models.UniqueConstraint(
                fields=("register", "matter"), condition=Q(matter__isnull=False), name="matter_registered_once_a_body"
            ),
            models.UniqueConstraint(
                fields=("register", "origin"), condition=~Q(origin=""), name="case_opened_once_for_its_origin"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="case_has_a_title"),
            models.CheckConstraint(
                condition=Q(state="closed", closed_on__isnull=False) | Q(state="open", closed_on__isnull=True),
                name="closed_case_has_its_day",
            ),
        )

    @property
    def is_gathering(self) -> bool:
        """Tell whether the house opened it to gather what belongs to no matter."""
        return self.origin.startswith(GATHERING)

    def __str__(self) -> str:
        return f"{self.designation} {self.title}"
