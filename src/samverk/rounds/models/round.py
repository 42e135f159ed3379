"""A question that a body's members are asked, and who is asked."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation, Person
from samverk.records.public_id import PublicIdField


def usual_days() -> list[int]:
    """Return how many days before its end a round reminds, where nobody says otherwise."""
    return [3]


class Round(models.Model):
    """``form`` says how the question is answered; ``unit`` what a number counts; ``ranks`` how many of the options are
    put in order, ``None`` for all. ``quota`` is how many answers each of those asked may have standing at once.

    ``closes_at`` is the first moment at which an answer is too late; where the round ``takes_late`` answers, they are
    taken until somebody closes it, and marked. Blind, nobody sees the others' answers before it takes no more.

    ``remind_days`` are the days before the end on which the silent are reminded, ``reminded_for`` the last of these
    reminders. ``feedback_name`` and ``feedback_email`` are whoever gets the result by letter when it is closed.
    ``about_kind`` and ``about_id`` name what the question is about in a room above, by public id.

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
        ENTRY = "entry", pgettext_lazy("form of a question", "A title and a description, as for an idea")
        RANKED = "ranked", pgettext_lazy("form of a question", "Options put in order, the best first")
        FILE = "file", pgettext_lazy("form of a question", "A file")

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
    ranks = models.PositiveSmallIntegerField(null=True, blank=True)
    quota = models.PositiveSmallIntegerField(default=1)
    is_blind = models.BooleanField(default=False)
    takes_late = models.BooleanField(default=False)
    purpose = models.CharField(max_length=20, blank=True, db_index=True)
    about_kind = models.CharField(max_length=20, blank=True)
    about_id = models.CharField(max_length=12, blank=True)
    feedback_name = models.CharField(max_length=200, blank=True)
    feedback_email = models.EmailField(max_length=254, blank=True)
    remind_days = models.JSONField(default=usual_days, blank=True)
    reminded_for = models.CharField(max_length=20, blank=True)
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
                condition=Q(quota=1) | Q(quota__gt=1, form__in=("text", "entry")),
                name="round_of_several_answers_is_in_words",
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True) | Q(state="closed", closed_at__isnull=False),
                name="round_closed_knows_when",
            ),
            models.CheckConstraint(
                condition=Q(ranks__isnull=True) | Q(ranks__gte=1, form="ranked"), name="round_ranks_what_is_ordered"
            ),
        )
        indexes = (models.Index(fields=("about_kind", "about_id"), name="round_about"),)

    def __str__(self) -> str:
        return self.question

    def takes_answers(self, at: datetime) -> bool:
        """Return whether an answer at this moment is taken, if only as a late one."""
        return self.state == self.State.OPEN and (self.takes_late or at < self.closes_at)

    def places_among(self, options: int) -> int:
        """Return how many of so many options an answer puts in order."""
        return min(self.ranks or options, options)


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
    """An organisation that was asked, or one ``person`` who sits for it. Without an answer they have said nothing:
    silence is never "no".
    """

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
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,  # whoever was asked is never forgotten
        related_name="asked_in",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("round", "organisation__sort_key", "person__sort_key")
        constraints = (
            models.UniqueConstraint(
                fields=("round", "organisation"), condition=Q(person__isnull=True), name="asked_once"
            ),
            models.UniqueConstraint(fields=("round", "organisation", "person"), name="asked_person_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.organisation}" if self.person else self.organisation.name
