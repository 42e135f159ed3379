"""What somebody owes because a clause says so."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Clause, Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Obligation(models.Model):
    """``owner_words`` is who owes in the clause's words, ``office`` the office that owes: whoever holds it on a day
    answers for it. ``organisation``, ``body`` and ``person`` are who that is, as far as it is known; ``each`` marks one
    of a set, which is closed as a whole. ``key`` tells the obligations of one clause apart, so that deriving them
    again finds them. ``due_meeting`` is the meeting a day means: its day counts, also after it was moved.
    ``is_provisional`` waits for the body above. The clause may go when its minutes are read again; ``what`` stays.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        OPEN = "open"
        REPORTED = "reported"
        ACCEPTED = "accepted"
        WITHDRAWN = "withdrawn"
        SUPERSEDED = "superseded"

    class Due(models.TextChoices):
        DAY = "day"
        MEETING = "meeting"
        AT_ONCE = "at-once"
        STANDING = "standing"
        NONE = "none"

    public_id = PublicIdField()
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # what was promised stays promised
        related_name="obligations",
        null=True,
        blank=True,
    )
    key = models.CharField(max_length=80)
    what = models.TextField()
    done = models.CharField(max_length=12)
    owner_kind = models.CharField(max_length=12)
    owner_words = models.CharField(max_length=300, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # who owes is kept
        related_name="obligations",
        null=True,
        blank=True,
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # who owes is kept
        related_name="obligations",
        null=True,
        blank=True,
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,  # who owes is kept
        related_name="obligations",
        null=True,
        blank=True,
    )
    each = models.BooleanField(default=False)
    due_kind = models.CharField(max_length=10, choices=Due.choices, default=Due.NONE)
    due_as_written = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_precision = models.CharField(max_length=10, blank=True)
    due_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the day as written remains
        related_name="obligations_due",
        null=True,
        blank=True,
    )
    is_provisional = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    closed_because = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(fields=("clause", "key"), name="obligation_once"),
            models.CheckConstraint(
                condition=~Q(due_kind="day") | Q(due_on__isnull=False), name="obligation_due_on_a_day_has_one"
            ),
        )
        indexes = (
            models.Index(fields=("state", "due_on", "id"), name="obligation_open_by_day"),
            models.Index(fields=("organisation", "state", "due_on"), name="obligation_of_organisation"),
            models.Index(fields=("body", "state", "due_on"), name="obligation_of_body"),
            models.Index(fields=("person", "state", "due_on"), name="obligation_of_person"),
        )

    def __str__(self) -> str:
        return self.what


class Report(models.Model):
    """What somebody says has been done; the last one counts, and none is ever changed."""

    public_id = PublicIdField()
    obligation = models.ForeignKey(
        Obligation,
        on_delete=models.CASCADE,  # it is the obligation's history
        related_name="reports",
    )
    text = models.TextField()
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was handed in is kept
        related_name="reports",
        null=True,
        blank=True,
    )
    file_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the report outlives the account
        related_name="reports",
        null=True,
        blank=True,
    )
    on_behalf_of = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
