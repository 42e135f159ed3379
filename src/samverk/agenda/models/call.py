"""The call to a meeting, and whom it reached."""

from django.db import models

from samverk.agenda.models.version import AgendaVersion
from samverk.directory.models import Organisation, Person
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from samverk.records.public_id import PublicIdField


class Call(models.Model):
    """``kind`` tells the first call from what was sent after it: a change, late papers, a cancellation.

    ``sequence`` is that of the invitation in the letters: a calendar takes the highest it has seen. ``remark`` is what
    the sender wanted to say beside.
    """

    class Kind(models.TextChoices):
        CALL = "call"
        CHANGE = "change"
        LATE_PAPERS = "late-papers"
        CANCELLATION = "cancellation"

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="calls",
    )
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.CALL)
    version = models.ForeignKey(
        AgendaVersion,
        on_delete=models.PROTECT,  # what was sent is kept
        related_name="calls",
        null=True,
        blank=True,
    )
    sequence = models.PositiveSmallIntegerField(default=0)
    remark = models.TextField(blank=True)
    sent_at = models.DateTimeField(auto_now_add=True)
    sent_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("meeting", "id")
        constraints = (
            models.UniqueConstraint(fields=("meeting",), condition=models.Q(kind="call"), name="meeting_called_once"),
        )


class Called(models.Model):
    """Somebody who was called; what became of the letter stands in the letter. Without an address there is none."""

    call = models.ForeignKey(
        Call,
        on_delete=models.CASCADE,  # it is part of the call
        related_name="called",
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,  # who was called is kept
        related_name="calls",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # who was called is kept
        related_name="+",
        null=True,
        blank=True,
    )
    seat = models.CharField(max_length=12)
    letter = models.OneToOneField(
        Letter,
        on_delete=models.SET_NULL,  # that they were called is kept
        related_name="called",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("call", "person"), name="called_once"),)
