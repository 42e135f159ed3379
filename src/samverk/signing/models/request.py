"""A file that was locked so that people may sign it."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Body
from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class SignatureRequest(models.Model):
    """``shown`` is the file that everybody was shown and that never changes; ``current`` holds the signatures so far.

    ``revision`` counts the signatures in ``current``: its row is the queue in which two who sign at once wait for each
    other. ``closes_at`` is the first moment at which a signature is too late, ``None`` where there is no hurry.
    ``words_sha256`` is the hash of the words in it, by which a copy that was printed anew is known.
    A confidential file is shown to those who sign it, to whoever sent it, and to those who keep the ``body``.
    """

    class State(models.TextChoices):
        OPEN = "open"
        COMPLETED = "completed"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    public_id = PublicIdField()
    title = models.CharField(max_length=300)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="signature_requests",
        null=True,
        blank=True,
    )
    is_confidential = models.BooleanField(default=False)
    shown = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was signed is kept
        related_name="shown_for_signature",
    )
    current = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # it holds the signatures
        related_name="signed_for",
    )
    words_sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    revision = models.PositiveSmallIntegerField(default=0)
    in_parallel = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=500, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the signatures outlive the account
        related_name="signature_requests",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(state="open", ended_at__isnull=True) | (~Q(state="open") & Q(ended_at__isnull=False)),
                name="signature_request_ended_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("open", "completed")) | ~Q(ended_because=""),
                name="signature_request_stopped_says_why",
            ),
        )

    def __str__(self) -> str:
        return self.title

    def takes_signatures(self, at: datetime) -> bool:
        """Return whether a signature at this moment is in time."""
        return self.state == self.State.OPEN and (self.closes_at is None or at < self.closes_at)
