"""A question that a body's members are asked, and who is asked."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation
from samverk.records.public_id import PublicIdField


class Round(models.Model):
    """``form`` says how the question is answered; ``unit`` what a number counts. ``quota`` is how many answers each
    organisation may have standing at once. ``closes_at`` is the first moment at which an answer is too late. Blind,
    the members see each other's answers only afterwards.

    ``purpose`` names the room above that the round serves, empty for a question that stands by itself. ``revision``
    grows with every answer: its row is the queue in which answers and the closing wait for each other.
    """

    class Form(models.TextChoices):
        POSITION = "position", pgettext_lazy("form of a question", "Yes, yes on a condition, or no")
        INTEREST = "interest", pgettext_lazy("form of a question", "Interested, on a condition, or not interested")
        CHOICE = "choice", pgettext_lazy("form of a question", "One of several options")
        OPTIONS = "options", pgettext_lazy("form of a question", "Every option: yes, if need be, or no")
        NUMBER = "number", pgettext_lazy("form of a question", "A number")
        TEXT = "text", pgettext_lazy("form of a question", "In words")

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="rounds",
    )
    question = models.CharField(max_length=300)
    explanation = models.TextField(blank=True)
    form = models.CharField(max_length=10, choices=Form.choices, default=Form.POSITION)
    unit = models.CharField(max_length=40, blank=True)
    quota = models.PositiveSmallIntegerField(default=1)
    is_blind = models.BooleanField(default=False)
    purpose = models.CharField(max_length=20, blank=True, db_index=True)
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    reopened_because = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=0)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the question outlives the account
        related_name="rounds_asked",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=Q(closes_at__gt=F("opened_at")), name="round_closes_after_opening"),
            models.CheckConstraint(
                condition=Q(quota=1) | Q(quota__gt=1, form="text"), name="round_of_several_answers_is_in_words"
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True) | Q(state="closed", closed_at__isnull=False),
                name="round_closed_knows_when",
            ),
        )

    def __str__(self) -> str:
        return self.question

    def takes_answers(self, at: datetime) -> bool:
        """Return whether an answer at this moment is in time."""
        return self.state == self.State.OPEN and at < self.closes_at


class Option(models.Model):
    """One of the things a question lets choose from."""

    public_id = PublicIdField()
    round = models.ForeignKey(
        Round,
        on_delete=models.CASCADE,  # it is part of the question
        related_name="options",
    )
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=200)

    class Meta:
        ordering = ("round", "position")
        constraints = (models.UniqueConstraint(fields=("round", "position"), name="option_position_once"),)

    def __str__(self) -> str:
        return self.label


class Asked(models.Model):
    """An organisation that was asked. Without an answer it has said nothing: silence is never "no"."""

    public_id = PublicIdField()
    round = models.ForeignKey(
        Round,
        on_delete=models.CASCADE,  # it is part of the question
        related_name="asked",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="asked_in",
    )

    class Meta:
        ordering = ("round", "organisation__sort_key")
        constraints = (models.UniqueConstraint(fields=("round", "organisation"), name="asked_once"),)

    def __str__(self) -> str:
        return self.organisation.name
