"""One letter to one address."""

from django.db import models

from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Letter(models.Model):
    """``about_kind`` and ``about_id`` name what the letter is about, by public id. ``token`` stands in its links.

    ``secret_part`` is what stands in the letter and nowhere else (a link that lets somebody in): it is emptied once
    the letter has gone, and no log shows it. ``calendar`` is an invitation in iCalendar form. ``once`` is what the
    letter must not be sent twice for.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENT = "sent"
        FAILED = "failed"
        BOUNCED = "bounced"

    public_id = PublicIdField()
    to_address = models.EmailField(max_length=254)
    to_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    secret_part = models.TextField(blank=True)
    calendar = models.TextField(blank=True)
    kind = models.CharField(max_length=40)
    about_kind = models.CharField(max_length=40, blank=True)
    about_id = models.CharField(max_length=64, blank=True)
    once = models.CharField(max_length=200, null=True, blank=True, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    message_id = models.CharField(max_length=200, blank=True, db_index=True)
    queued_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    refused_because = models.CharField(max_length=400, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("about_kind", "about_id"), name="letter_about"),)

    def __str__(self) -> str:
        return f"{self.kind} to {self.to_address}"


class Enclosure(models.Model):
    letter = models.ForeignKey(
        Letter,
        on_delete=models.CASCADE,  # it is part of the letter
        related_name="enclosures",
    )
    stored_file = models.ForeignKey(
        StoredFile,
        on_delete=models.PROTECT,  # what was sent is kept
        related_name="enclosed_in",
    )
    name = models.CharField(max_length=200)
