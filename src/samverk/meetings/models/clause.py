"""The clause: one thing decided, with a permanent address."""

from django.db import models
from django.db.models import Case, F, Q, When

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models.item import Item
from samverk.meetings.models.meeting import Meeting
from samverk.meetings.models.quoted import Precision, Quoted
from samverk.records.public_id import PublicIdField


class Clause(Quoted):
    """``text`` is the clause for reading; ``quotes`` its exact words. ``position`` counts from 1 in the meeting.

    ``verb_class`` and ``kind`` are those of the leading act; all acts stand in ``acts``. ``amount_ore`` is in öre.
    ``due_first_on`` to ``due_last_on`` is the day, month, quarter or year that the words name.
    ``due_meeting`` and ``returns_to_meeting`` are the meetings those days mean; where they are set, their day counts,
    also after they were moved. ``due_meeting_on`` is the day of ``due_meeting`` as it now is, and ``due_on`` the day
    that counts: that of the meeting, else the last that the words name. ``is_provisional`` marks an endorsement of
    what a higher body must decide.
    """

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # a clause is its meeting's
        related_name="clauses",
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # a clause stands under its item
        related_name="clauses",
        null=True,
        blank=True,
    )
    position = models.PositiveIntegerField()
    text = models.TextField()
    under = models.CharField(max_length=300, blank=True)
    in_prose = models.BooleanField(default=False)
    verb_class = models.CharField(max_length=20, db_index=True)
    kind = models.CharField(max_length=20)
    is_provisional = models.BooleanField(default=False)
    fan_out_as_written = models.CharField(max_length=200, blank=True)
    due_as_written = models.CharField(max_length=200, blank=True)
    due_first_on = models.DateField(null=True, blank=True)
    due_last_on = models.DateField(null=True, blank=True)
    due_precision = models.CharField(max_length=10, choices=Precision.choices, blank=True)
    due_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the words remain
        related_name="clauses_due",
        null=True,
        blank=True,
    )
    due_meeting_on = models.DateField(null=True, blank=True)
    due_on = models.GeneratedField(
        expression=Case(When(due_meeting__isnull=False, then=F("due_meeting_on")), default=F("due_last_on")),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    returns_to_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the words remain
        related_name="clauses_returning",
        null=True,
        blank=True,
    )
    returns_to_body_as_written = models.CharField(max_length=200, blank=True)
    returns_first_on = models.DateField(null=True, blank=True)
    returns_last_on = models.DateField(null=True, blank=True)
    returns_precision = models.CharField(max_length=10, choices=Precision.choices, blank=True)
    handed_to_as_written = models.CharField(max_length=200, blank=True)
    handed_for = models.CharField(max_length=20, blank=True)
    amount_ore = models.BigIntegerField(null=True, blank=True, db_index=True)
    account_from_as_written = models.CharField(max_length=200, blank=True)
    account_to_as_written = models.CharField(max_length=200, blank=True)
    fact_quotes = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("meeting", "position")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "position"), name="clause_position_once"),
            models.CheckConstraint(
                condition=Q(due_last_on__isnull=True) | ~Q(due_precision=""), name="clause_due_keeps_precision"
            ),
        )
        indexes = (
            models.Index(fields=("due_on",), name="clause_due_on"),
            # Which clauses name the day of a meeting is asked whenever one is planned, called or moved.
            models.Index(fields=("due_last_on",), condition=Q(due_precision="day"), name="clause_due_day"),
            models.Index(fields=("returns_last_on",), condition=Q(returns_precision="day"), name="clause_returns_day"),
        )

    def __str__(self) -> str:
        return self.text


class ClauseAct(models.Model):
    """One act of a clause that may hold two ("endorse, and hand over")."""

    clause = models.ForeignKey(
        Clause,
        on_delete=models.CASCADE,  # an act is its clause's
        related_name="acts",
    )
    position = models.PositiveSmallIntegerField()
    verb_class = models.CharField(max_length=20, db_index=True)
    kind = models.CharField(max_length=20)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("clause", "position"), name="clause_act_once"),)


class ClauseAddressee(Quoted):
    """Whom the clause gives something to do, as written, and who that is, once that is known."""

    clause = models.ForeignKey(
        Clause,
        on_delete=models.CASCADE,  # it is part of the clause
        related_name="addressees",
    )
    position = models.PositiveSmallIntegerField()
    name_as_written = models.CharField(max_length=300)
    key = models.CharField(max_length=300, db_index=True)
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the words remain
        related_name="addressed_by",
        null=True,
        blank=True,
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # the words remain
        related_name="addressed_by",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.SET_NULL,  # the words remain
        related_name="addressed_by",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("clause", "position"), name="clause_addressee_once"),)
