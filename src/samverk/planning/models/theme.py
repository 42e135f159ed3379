"""What a meeting is about beside its items: a theme for each meeting of a year."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Asked, Round


class ThemeYear(models.Model):
    """How a body plans the themes of a year: until when its members suggest, and the goal areas, one a line.

    ``round`` is the question by which all of them were asked to suggest.
    """

    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # it is the body's plan
        related_name="theme_years",
    )
    year = models.PositiveSmallIntegerField()
    suggestions_by = models.DateField(null=True, blank=True)
    goal_areas = models.TextField(blank=True)
    round = models.OneToOneField(
        Round,
        on_delete=models.SET_NULL,  # what was suggested stays
        related_name="theme_year",
        null=True,
        blank=True,
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("body", "year"), name="theme_year_once"),)

    @property
    def areas(self) -> list[str]:
        return [line.strip() for line in self.goal_areas.splitlines() if line.strip()]


class Theme(models.Model):
    """``mirrors`` is the theme of the preparing body that this one takes up again before the body above.

    Two themes may stand at one meeting; it is told, not refused.
    """

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a plan is never deleted
        related_name="themes",
    )
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    goal_area = models.CharField(max_length=200, blank=True)
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the theme waits for another meeting
        related_name="themes",
        null=True,
        blank=True,
    )
    responsible = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,  # the theme waits for somebody else
        related_name="themes",
        null=True,
        blank=True,
    )
    presenter = models.CharField(max_length=200, blank=True)
    mirrors = models.OneToOneField(
        "self",
        on_delete=models.SET_NULL,  # each goes on alone
        related_name="mirrored_by",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("meeting__held_on", "id")
        indexes = (models.Index(fields=("body", "year"), name="theme_body_year"),)

    def __str__(self) -> str:
        return self.title


class ThemeSuggestion(models.Model):
    """What a member would like a meeting to be about. A late one is taken in and marked.

    One that came as an answer to the year's question knows whose, ``asked``, and which of theirs, ``place``.
    """

    class State(models.TextChoices):
        SUGGESTED = "suggested"
        TAKEN = "taken"
        DECLINED = "declined"

    public_id = PublicIdField()
    body = models.ForeignKey(
        Body,
        on_delete=models.CASCADE,  # it is a suggestion to the body
        related_name="theme_suggestions",
    )
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    goal_area = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the suggestion outlives the account
        related_name="theme_suggestions",
        null=True,
        blank=True,
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,  # the suggestion stays
        related_name="+",
        null=True,
        blank=True,
    )
    asked = models.ForeignKey(
        Asked,
        on_delete=models.SET_NULL,  # the suggestion stays
        related_name="theme_suggestions",
        null=True,
        blank=True,
    )
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    suggested_on = models.DateField()
    is_late = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SUGGESTED)
    theme = models.OneToOneField(
        Theme,
        on_delete=models.SET_NULL,  # it was taken all the same
        related_name="suggestion",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("suggested_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="taken") | Q(theme__isnull=True), name="theme_suggestion_taken_has_theme"
            ),
            models.UniqueConstraint(fields=("asked", "place"), name="theme_suggestion_once_an_answer"),
        )
