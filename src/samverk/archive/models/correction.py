"""What a person put right, kept beside the source and applied at every later reading."""

from django.conf import settings
from django.db import models

from samverk.archive.models.source_document import SourceDocument
from samverk.records.public_id import PublicIdField


class Correction(models.Model):
    """``anchor`` is the quote at which it takes hold: ``{"words", "start", "end"}``; empty for the whole document.

    ``field`` names what is set, for the kind *set*; ``value`` is the new value, in the terms of the JSON form, and for
    *split* the words with which the second clause begins. ``was_applied`` tells whether the last reading still had the
    words: a correction that lost its hold is kept, and reported.
    """

    class Kind(models.TextChoices):
        SET_MEETING = "set-meeting"  # body, date, number, start, end, place
        SET_ITEM = "set-item"  # number, title, registry number
        SET_CLAUSE = "set-clause"  # text, verb class, deadline, amount, addressees …
        SET_ATTENDEE = "set-attendee"  # name, organisation, role, section
        SPLIT_CLAUSE = "split-clause"
        MERGE_CLAUSES = "merge-clauses"
        ADD_CLAUSE = "add-clause"
        DISMISS_CLAUSE = "dismiss-clause"
        MARK_TASK = "mark-task"
        DISMISS_FINDING = "dismiss-finding"

    class State(models.TextChoices):
        ACTIVE = "active"
        WITHDRAWN = "withdrawn"

    public_id = PublicIdField()
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.CASCADE,  # it stands beside its source
        related_name="corrections",
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    anchor = models.JSONField(default=dict, blank=True)
    field = models.CharField(max_length=60, blank=True)
    value = models.JSONField(null=True, blank=True)
    was_applied = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the correction outlives the account
        related_name="corrections",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.kind} {self.field}".strip()
