"""What one version of the reader made of one source."""

import json
import zlib
from typing import Any

from django.db import models
from django.db.models import Q

from samverk.archive.models.source_document import SourceDocument
from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField


class Reading(models.Model):
    """``form`` is the published JSON form of the minutes, text included, as the machine read it; corrections stand
    beside it and are applied on the way to the register.

    ``fingerprint`` is the hash of the form: the same source read to the same form is the same reading. ``coverage`` is
    the share of the text that was claimed, 0 to 1. ``difference`` tells how it differs from ``compared_with``.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"  # waits for a person before it reaches the register
        ACCEPTED = "accepted"  # what the register holds of its meeting
        SECOND = "second"  # another source of a meeting that the register holds already
        SUPERSEDED = "superseded"  # was accepted, until a later reading
        NO_MINUTES = "no-minutes"  # read, and found to be something else
        REFUSED = "refused"  # a person said no

    public_id = PublicIdField()
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.CASCADE,  # a reading is of its source
        related_name="readings",
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # what was read stays read
        related_name="readings",
        null=True,
        blank=True,
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED, db_index=True)
    fingerprint = models.CharField(max_length=64)
    read_with = models.CharField(max_length=60)
    dialect = models.CharField(max_length=80, blank=True)
    evidence = models.FloatField(default=0)
    coverage = models.FloatField(default=0)
    zipped_form = models.BinaryField()
    compared_with = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,  # the difference stays told
        related_name="compared_by",
        null=True,
        blank=True,
    )
    difference = models.JSONField(default=dict, blank=True)
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("document", "fingerprint"), name="reading_form_once"),
            models.UniqueConstraint(
                fields=("meeting",), condition=Q(state="accepted"), name="reading_accepted_once_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(coverage__gte=0) & Q(coverage__lte=1), name="reading_coverage_is_a_share"
            ),
        )

    def __str__(self) -> str:
        return f"{self.document_id} {self.dialect} {self.state}"

    @property
    def form(self) -> dict[str, Any]:
        """The JSON form, unpacked anew at each call."""
        unpacked: dict[str, Any] = json.loads(zlib.decompress(bytes(self.zipped_form)))
        return unpacked

    @property
    def text(self) -> str:
        """The canonical text in which all places of the form are counted."""
        return str(self.form["text"])
