"""What somebody owes because a clause says so."""

from django.db import models
from django.db.models import Q

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Asked


class Obligation(models.Model):
    """``owner_words`` is who owes in the clause's words. ``organisation``, ``body`` and ``person`` are who that is, as
    far as it is known. ``office`` is the office that owes, within ``organisation`` or ``body``: whoever holds it on a
    day answers for it, and ``office_key`` is the same under whichever name the office goes; ``person`` beside an office
    is who held it when the clause named them. ``each`` marks one of a set, which is closed as a whole;
    ``part`` tells apart the sets of one clause that asks for two things.

    ``key`` tells the obligations of one clause apart, so that deriving them again finds them. ``due_meeting`` is the
    meeting a day means: its day counts, also after it was moved. ``returns_to`` is the body to which what was done
    comes back. Owner and day that somebody has settled by hand are not derived again.

    ``is_provisional`` waits for the body above. The clause may go when its minutes are read again; ``what`` stays.
    ``quotes`` are the words of a sentence that was marked as a task, where no clause says it. ``asked`` is where the
    one who owes answers, once the question has been put to the whole set.
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
    item = models.ForeignKey(
        Item,
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
    office = models.CharField(max_length=120, blank=True)
    office_key = models.CharField(max_length=120, blank=True)
    owner_by_hand = models.BooleanField(default=False)
    each = models.BooleanField(default=False)
    part = models.PositiveSmallIntegerField(default=1)
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
    due_by_hand = models.BooleanField(default=False)
    returns_to_as_written = models.CharField(max_length=200, blank=True)
    returns_to = models.ForeignKey(
        Body,
        on_delete=models.SET_NULL,  # the words remain
        related_name="obligations_returning",
        null=True,
        blank=True,
    )
    quotes = models.JSONField(default=list, blank=True)
    asked = models.ForeignKey(
        Asked,
        on_delete=models.SET_NULL,  # what is owed does not hang on how it is answered
        related_name="obligations",
        null=True,
        blank=True,
    )
    is_provisional = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    closed_because = models.TextField(blank=True)
    superseded_by = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # it stays replaced
        related_name="obligations_superseded",
        null=True,
        blank=True,
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(fields=("clause", "key"), name="obligation_once"),
            models.CheckConstraint(
                condition=~Q(due_kind="day") | Q(due_on__isnull=False), name="obligation_due_on_a_day_has_one"
            ),
            models.UniqueConstraint(
                fields=("item", "key"), condition=Q(clause=None, item__isnull=False), name="obligation_marked_once"
            ),
            models.CheckConstraint(condition=Q(office_key="") | ~Q(office=""), name="obligation_office_is_named"),
        )
        indexes = (
            models.Index(fields=("state", "due_on", "id"), name="obligation_open_by_day"),
            models.Index(fields=("organisation", "state", "due_on"), name="obligation_of_organisation"),
            models.Index(fields=("body", "state", "due_on"), name="obligation_of_body"),
            models.Index(fields=("person", "state", "due_on"), name="obligation_of_person"),
            models.Index(fields=("office_key", "state", "due_on"), name="obligation_of_office"),
        )

    def __str__(self) -> str:
        return self.what
