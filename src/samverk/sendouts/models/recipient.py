"""Whom a send-out went to, and what they answered."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Organisation
from samverk.post.models import Letter
from samverk.records.public_id import PublicIdField
from samverk.sendouts.models.sendout import Sendout


class Recipient(models.Model):
    """One address that was written to for one organisation. ``letter`` is the last letter; ``opened_at`` the first
    moment at which the link in one was followed. ``revision`` grows with every reply: its row is the queue in which
    replies wait for each other.
    """

    public_id = PublicIdField()
    sendout = models.ForeignKey(
        Sendout,
        on_delete=models.CASCADE,  # it is part of the send-out
        related_name="recipients",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="sendout_recipients",
        null=True,
        blank=True,
    )
    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=200, blank=True)
    letter = models.ForeignKey(
        Letter,
        on_delete=models.SET_NULL,  # whom it went to is kept
        related_name="sendout_recipients",
        null=True,
        blank=True,
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("sendout", "organisation__sort_key", "name", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("sendout", "organisation", "email"),
                condition=Q(organisation__isnull=False),
                name="sendout_recipient_once",
            ),
            models.UniqueConstraint(
                fields=("sendout", "email"), condition=Q(organisation__isnull=True), name="sendout_lone_recipient_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.email}".strip()


class Reply(models.Model):
    """Rows are only ever added; the last one counts. ``noted_by`` is who noted a reply that came another way."""

    class Kind(models.TextChoices):
        READ = "read", pgettext_lazy("reply", "Has read it")
        ANSWER = "answer", pgettext_lazy("reply", "Has answered")

    public_id = PublicIdField()
    recipient = models.ForeignKey(
        Recipient,
        on_delete=models.CASCADE,  # it is the recipient's
        related_name="replies",
    )
    kind = models.CharField(max_length=6, choices=Kind.choices)
    text = models.TextField(blank=True)
    at = models.DateTimeField()
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the reply outlives the account
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("recipient", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(kind="answer") | ~Q(text=""), name="sendout_answer_says_something"),
        )
