"""A vote: opened, answered, closed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Attendance, Item, Procedure
from samverk.records.public_id import PublicIdField


class Vote(models.Model):
    """``yes_means`` and ``no_means`` tell what is voted on. ``is_carried`` is the outcome, ``decided_by`` what made it:
    the majority, the chair's casting vote, or in an election the lot, with ``elected`` as who was elected. ``chair``
    leads the vote, votes last, and decides where the votes are even.
    """

    class Kind(models.TextChoices):
        HANDS = "hands"
        ROLL_CALL = "roll-call"
        ELECTION = "election"

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    class DecidedBy(models.TextChoices):
        MAJORITY = "majority"
        CASTING_VOTE = "casting-vote"
        LOT = "lot"

    public_id = PublicIdField()
    item = models.ForeignKey(
        Item,
        on_delete=models.CASCADE,  # it is about the item
        related_name="votes",
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    chair = models.ForeignKey(
        Attendance,
        on_delete=models.SET_NULL,  # how they voted is still known here
        related_name="votes_led",
        null=True,
        blank=True,
    )
    yes_means = models.CharField(max_length=300)
    no_means = models.CharField(max_length=300, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    yes = models.PositiveSmallIntegerField(null=True, blank=True)
    no = models.PositiveSmallIntegerField(null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(null=True, blank=True)
    is_carried = models.BooleanField(null=True, blank=True)
    elected = models.CharField(max_length=200, blank=True)
    decided_by = models.CharField(max_length=12, choices=DecidedBy.choices, blank=True)
    procedure = models.OneToOneField(
        Procedure,
        on_delete=models.SET_NULL,  # how they voted is still known here
        related_name="vote",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("item", "id")
        constraints = (
            models.UniqueConstraint(fields=("item",), condition=Q(state="open"), name="vote_open_once"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True) | Q(state="closed", closed_at__isnull=False),
                name="vote_closes_with_its_time",
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN


class Ballot(models.Model):
    """That somebody has voted, and in an open vote how. In a secret one ``choice`` stays empty for ever."""

    class Choice(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        ABSTAIN = "abstain", _("Abstains")

    vote = models.ForeignKey(
        Vote,
        on_delete=models.CASCADE,  # it is part of the vote
        related_name="ballots",
    )
    attendance = models.ForeignKey(
        Attendance,
        on_delete=models.CASCADE,  # the list of those present goes only with its meeting
        related_name="ballots",
    )
    choice = models.CharField(max_length=10, choices=Choice.choices, blank=True)

    class Meta:
        ordering = ("vote", "id")
        constraints = (models.UniqueConstraint(fields=("vote", "attendance"), name="ballot_once"),)


class Candidate(models.Model):
    """Somebody who may be elected. Secret votes are only counted: no row tells whose a vote was, or when it came."""

    public_id = PublicIdField()
    vote = models.ForeignKey(
        Vote,
        on_delete=models.CASCADE,  # it is part of the vote
        related_name="candidates",
    )
    name = models.CharField(max_length=200)
    votes = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("vote", "name")
        constraints = (models.UniqueConstraint(fields=("vote", "name"), name="candidate_once"),)
