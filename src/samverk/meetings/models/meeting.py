"""A meeting of a body, imported or held here."""

from datetime import date

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from django.utils.formats import date_format

from samverk.directory.models import Body, Venue
from samverk.meetings.models.quoted import Quoted
from samverk.records.public_id import PublicIdField

# The databases sort a missing day to different ends, and neither reads an index for the other's end.
BEFORE_ALL = date(1, 1, 1)


class Meeting(Quoted):
    """``source_id`` is the public id of the source document and ``reading_id`` that of the accepted reading, both in
    the archive, which lies above; empty for a meeting that was not imported. ``fact_quotes`` maps a field's name
    to its quotes. ``register_key`` is what makes two readings one meeting: body, day and number as compared.
    ``ordered_on`` is the day by which lists stand: ``held_on``, or before all others where that is not known.

    For a meeting that was not imported, ``held_on`` is the day it is planned for or was held. ``last_on`` is its last
    day where it goes over several. ``number_year`` and ``number`` are given at the call, without gaps and once. It is
    in session from ``opened_at`` to ``closed_at``; ``live_revision`` grows with every act that its screens show.
    ``prepares`` is the meeting of the body above for which it prepares.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        CALLED = "called"
        HELD = "held"
        DRAFTED = "drafted"
        APPROVED = "approved"

    class Kind(models.TextChoices):
        ORDINARY = "ordinary"
        EXTRA = "extra"
        RETREAT = "retreat"

    public_id = PublicIdField()
    register_key = models.CharField(max_length=300, unique=True)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with meetings is never deleted
        related_name="meetings",
        null=True,
        blank=True,
    )
    body_as_written = models.CharField(max_length=300, blank=True)
    number_as_written = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300, blank=True)
    held_on = models.DateField(null=True, blank=True, db_index=True)
    ordered_on = models.GeneratedField(
        expression=Coalesce("held_on", Value(BEFORE_ALL)),
        output_field=models.DateField(),
        db_persist=True,
    )
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    place_as_written = models.CharField(max_length=300, blank=True)
    venue = models.ForeignKey(
        Venue,
        on_delete=models.SET_NULL,  # the place as written remains
        related_name="meetings",
        null=True,
        blank=True,
    )
    next_meeting_as_written = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.HELD)
    published_at = models.DateTimeField(null=True, blank=True, db_index=True)
    # Whether search engines are asked to list what is shown of it.
    is_indexed = models.BooleanField(default=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ORDINARY)
    number_year = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    prepares = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,  # the chain is broken; the meeting stays
        related_name="prepared_by",
        null=True,
        blank=True,
    )
    called_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    drafted_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    live_revision = models.PositiveIntegerField(default=0)
    cancelled_because = models.CharField(max_length=300, blank=True)
    is_signed_original = models.BooleanField(default=False)
    source_id = models.CharField(max_length=12, blank=True, db_index=True)
    reading_id = models.CharField(max_length=12, blank=True)
    fact_quotes = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("-held_on", "-id")
        indexes = (
            models.Index(fields=("body", "-held_on"), name="meeting_body_day"),
            models.Index(fields=("ordered_on", "id"), name="meeting_in_order"),
        )
        constraints = (
            models.UniqueConstraint(fields=("body", "number_year", "number"), name="meeting_number_once"),
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(number_year__isnull=False), name="meeting_number_has_a_year"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(opened_at__isnull=False), name="meeting_closes_after_opening"
            ),
        )

    @property
    def is_in_session(self) -> bool:
        return self.opened_at is not None and self.closed_at is None

    def __str__(self) -> str:
        return f"{self.body_as_written} {date_format(self.held_on) if self.held_on else ''}".strip()
