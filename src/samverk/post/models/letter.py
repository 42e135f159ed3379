"""One letter to one address."""

from django.db import models

from samverk.records.models import StoredFile
from samverk.records.public_id import PublicIdField


class Letter(models.Model):
    """``about_kind`` and ``about_id`` name what the letter is about, by public id; its own stands in its links.

    ``secret_part`` is what stands in the letter and nowhere else (a link that lets somebody in): it is emptied once
    the letter has gone, and no log shows it; ``held_secret`` tells that there was one. ``calendar`` is an invitation
    in iCalendar form. ``unsubscribe`` is where one click ends such letters (RFC 8058).
    ``once`` is the hash of what the letter must not be sent twice for, which may name an address; it stays when the
    letter is emptied. A letter that was emptied has no ``to_address``.

    A letter is *sending* from ``claimed_at`` until the mail server has answered. Where nobody heard the answer it is
    *in doubt*: it may have gone, so it is not sent again before a person says so. ``not_before`` is the earliest
    moment of the next attempt.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        SENDING = "sending"
        IN_DOUBT = "in-doubt"
        SENT = "sent"
        FAILED = "failed"
        BOUNCED = "bounced"

    public_id = PublicIdField()
    to_address = models.EmailField(max_length=254)
    to_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    secret_part = models.TextField(blank=True)
    held_secret = models.BooleanField(default=False)
    calendar = models.TextField(blank=True)
    unsubscribe = models.CharField(max_length=400, blank=True)
    kind = models.CharField(max_length=40)
    about_kind = models.CharField(max_length=40, blank=True)
    about_id = models.CharField(max_length=64, blank=True)
    once = models.CharField(max_length=200, null=True, blank=True, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    message_id = models.CharField(max_length=200, blank=True, db_index=True)
    queued_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
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
