"""A clause while the meeting works on it, and the leave to decide what was not called."""

from django.db import models
from django.db.models import Q

from samverk.agenda.models import DraftClause
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.public_id import PublicIdField


class LiveClause(models.Model):
    """``revision`` is what a writer must have seen to write over it, or to confirm it. ``verb_class``, ``addressees``,
    ``due_on``, ``due_meeting`` and ``amount_ore`` are what a person says where they know better than the words; left
    empty, the words count. ``basis`` is what the decision rests on, or the reason why the item is put off.

    ``clause`` is the decision that it became; it is there exactly while the clause is confirmed.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        CONFIRMED = "confirmed"
        DROPPED = "dropped"

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it stands under the item
        related_name="live_clauses",
    )
    draft = models.OneToOneField(
        DraftClause,
        on_delete=models.SET_NULL,  # the meeting goes on with what it took over
        related_name="live_clause",
        null=True,
        blank=True,
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    revision = models.PositiveIntegerField(default=0)
    verb_class = models.CharField(max_length=20, blank=True)
    addressees = models.JSONField(default=list, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the words remain
        related_name="+",
        null=True,
        blank=True,
    )
    returns_to = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the words remain
        related_name="+",
        null=True,
        blank=True,
    )
    amount_ore = models.BigIntegerField(null=True, blank=True)
    basis = models.TextField(blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    clause = models.OneToOneField(
        Clause,
        on_delete=models.CASCADE,  # both go with their item; ``take_back_clause`` parts them first
        related_name="live_clause",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item", "position", "id")
        constraints = (
            models.UniqueConstraint(fields=("item", "position"), name="live_clause_position_once"),
            models.CheckConstraint(
                condition=Q(state="confirmed", confirmed_at__isnull=False, clause__isnull=False)
                | (~Q(state="confirmed") & Q(confirmed_at__isnull=True, clause__isnull=True)),
                name="live_clause_is_confirmed_with_its_clause",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_meeting__isnull=True), name="live_clause_has_one_deadline"
            ),
        )

    def __str__(self) -> str:
        return self.text


class Admission(models.Model):
    """All who were present agreed that the item may be decided although it was not called."""

    item = models.OneToOneField(
        Item,
        on_delete=models.CASCADE,  # it is about the item
        related_name="admission",
    )
    present = models.PositiveSmallIntegerField()
    admitted_at = models.DateTimeField()
