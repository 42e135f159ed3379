"""An outside body comes to a meeting, or is met elsewhere, and is asked."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField


class Visit(models.Model):
    """``organisation`` is the party, ``body`` the one it meets, ``meeting`` the meeting where that is, if it is at one.
    ``briefing`` is what everybody should know before. ``outcome`` is what came of it as a whole. *Ready* means that
    every question has an owner. ``revision`` grows with every act.
    """

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("state of a visit", "Is prepared")
        READY = "ready", pgettext_lazy("state of a visit", "Ready")
        HELD = "held", pgettext_lazy("state of a visit", "Has been")
        CANCELLED = "cancelled", pgettext_lazy("state of a visit", "Cancelled")

    public_id = PublicIdField()
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="visits",
    )
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="visits",
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the visit stays
        related_name="visits",
        null=True,
        blank=True,
    )
    title = models.CharField(max_length=200)
    on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    visitors = models.TextField(blank=True)
    briefing = models.TextField(blank=True)
    outcome = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.PLANNED)
    revision = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the visit outlives the account
        related_name="visits",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-on", "-id")
        indexes = (models.Index(fields=("body", "-on"), name="visits_of_body"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_ahead(self) -> bool:
        """Tell whether it is still prepared."""
        return self.state in (self.State.PLANNED, self.State.READY)


class Question(models.Model):
    """``owner`` is the politician or director who asks it; without one the visit cannot be ready. ``follow_up`` is what
    is to be done after the answer, ``follow_up_on`` by when.
    """

    public_id = PublicIdField()
    visit = models.ForeignKey(
        Visit,
        on_delete=models.CASCADE,  # it is part of the visit
        related_name="questions",
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    owner = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the question waits for another owner
        related_name="questions_owned",
        null=True,
        blank=True,
    )
    answer = models.TextField(blank=True)
    follow_up = models.TextField(blank=True)
    follow_up_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("visit", "position")
        constraints = (
            models.UniqueConstraint(fields=("visit", "position"), name="question_position_once"),
            models.CheckConstraint(condition=~Q(text=""), name="question_asks_something"),
        )

    def __str__(self) -> str:
        return self.text
