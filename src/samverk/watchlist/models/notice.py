"""Something to keep an eye on until a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Body
from samverk.intake.models import Proposal
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records.public_id import PublicIdField


class Notice(models.Model):
    """``body`` is the one whose members see it; without one only who noted it and who follows it do. Where it comes
    from is told by ``meeting``, ``item``, ``clause``, ``link`` or ``source_as_written``; ``paragraph`` counts the short
    notices of an item from 1, so that one is not noted twice. ``reminded_of`` is the day of which its followers were
    last reminded. ``outcome`` is what came of it, ``proposal`` what it became. ``revision`` grows with every act.
    """

    class State(models.TextChoices):
        WATCHED = "watched", pgettext_lazy("state of a notice", "Watched")
        DONE = "done", pgettext_lazy("state of a notice", "Done with")
        PROMOTED = "promoted", pgettext_lazy("state of a notice", "Became a matter")

    public_id = PublicIdField()
    text = models.CharField(max_length=1000)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="notices",
        null=True,
        blank=True,
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the notice stays
        related_name="notices",
        null=True,
        blank=True,
    )
    item = models.ForeignKey(
        Item,
        on_delete=models.SET_NULL,  # the notice stays
        related_name="notices",
        null=True,
        blank=True,
    )
    paragraph = models.PositiveSmallIntegerField(null=True, blank=True)
    clause = models.ForeignKey(
        Clause,
        on_delete=models.SET_NULL,  # the notice stays
        related_name="notices",
        null=True,
        blank=True,
    )
    link = models.URLField(max_length=500, blank=True)
    source_as_written = models.CharField(max_length=200, blank=True)
    watch_on = models.DateField()
    reminded_of = models.DateField(null=True, blank=True)
    is_confidential = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WATCHED)
    outcome = models.TextField(blank=True)
    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.PROTECT,  # what it became is kept
        related_name="notices",
        null=True,
        blank=True,
    )
    revision = models.PositiveIntegerField(default=1)
    noted_at = models.DateTimeField(auto_now_add=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the notice outlives the account
        related_name="notices",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("watch_on", "id")
        indexes = (models.Index(fields=("state", "watch_on", "id"), name="notices_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=("item", "paragraph"), condition=Q(paragraph__isnull=False), name="notice_of_a_paragraph_once"
            ),
            models.CheckConstraint(
                condition=Q(state="promoted", proposal__isnull=False) | ~Q(state="promoted"),
                name="notice_promoted_has_a_proposal",
            ),
            models.CheckConstraint(condition=~Q(state="done") | ~Q(outcome=""), name="notice_done_has_an_outcome"),
            models.CheckConstraint(
                condition=Q(link="") | Q(link__startswith="https://") | Q(link__startswith="http://"),
                name="notice_link_leads_to_the_web",
            ),
        )

    def __str__(self) -> str:
        return self.text


class Follower(models.Model):
    """Somebody who is reminded when the day has come."""

    notice = models.ForeignKey(
        Notice,
        on_delete=models.CASCADE,  # it is part of the notice
        related_name="followers",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,  # nobody is left to remind
        related_name="followed_notices",
    )

    class Meta:
        ordering = ("notice", "id")
        constraints = (models.UniqueConstraint(fields=("notice", "user"), name="notice_followed_once"),)


class NoticeStep(models.Model):
    """What was done with a notice, by whom; rows are only ever added. ``watch_on`` is the day that held afterwards."""

    class Act(models.TextChoices):
        NOTED = "noted", pgettext_lazy("act on a notice", "Noted")
        NEW_DAY = "new-day", pgettext_lazy("act on a notice", "New day")
        DONE = "done", pgettext_lazy("act on a notice", "Done with")
        TAKEN_UP = "taken-up", pgettext_lazy("act on a notice", "Taken up again")
        PROMOTED = "promoted", pgettext_lazy("act on a notice", "Became a matter")

    notice = models.ForeignKey(
        Notice,
        on_delete=models.CASCADE,  # it is the notice's history
        related_name="steps",
    )
    act = models.CharField(max_length=8, choices=Act.choices)
    text = models.TextField(blank=True)
    watch_on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
