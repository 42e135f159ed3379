"""What was sent, and what was made to take along."""

from django.db import models

from samverk.meetings.models import Meeting
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class AgendaVersion(models.Model):
    """An agenda as it was sent; ``content`` is what ``agenda.queries`` compares two versions by."""

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it is the meeting's
        related_name="agenda_versions",
    )
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("meeting", "number")
        constraints = (models.UniqueConstraint(fields=("meeting", "number"), name="agenda_version_once"),)


class Packet(models.Model):
    """The agenda and its papers in one file. ``fingerprint`` tells of what; another agenda is another packet.

    ``done`` and ``total`` count papers while it is made. ``troubles`` are pairs of a paper's name and the code of what
    was wrong with it; such a paper is named in the packet and stops nothing.
    """

    class Kind(models.TextChoices):
        PDF = "pdf"
        ZIP = "zip"

    class State(models.TextChoices):
        QUEUED = "queued"
        READY = "ready"
        FAILED = "failed"

    public_id = PublicIdField()
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.CASCADE,  # it can be made again
        related_name="packets",
    )
    kind = models.CharField(max_length=3, choices=Kind.choices)
    with_confidential = models.BooleanField()
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    troubles = models.JSONField(default=list, blank=True)
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # the file itself stays stored
        related_name="packets",
        null=True,
        blank=True,
    )
    queued_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "kind", "with_confidential", "fingerprint"), name="packet_made_once"
            ),
        )
