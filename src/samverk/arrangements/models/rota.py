"""Who prepares a body's meetings: offices that always do, and one seat that goes round."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samverk.directory.models import Body, Organisation
from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField


class Rota(models.Model):
    public_id = PublicIdField()
    body = models.OneToOneField(
        Body,
        on_delete=models.PROTECT,  # a body with a history is never deleted
        related_name="rota",
    )

    def __str__(self) -> str:
        return str(self.body)


class FixedSeat(models.Model):
    """An office that always prepares. Whoever holds it on the day sits: ``office`` is a mandate's role at the
    organisation; empty, it is whoever has the organisation's vote in the body.
    """

    public_id = PublicIdField()
    rota = models.ForeignKey(
        Rota,
        on_delete=models.CASCADE,  # it is part of the rota
        related_name="fixed_seats",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="fixed_seats",
    )
    office = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ("rota", "organisation__sort_key")
        constraints = (models.UniqueConstraint(fields=("rota", "organisation", "office"), name="fixed_seat_once"),)

    def __str__(self) -> str:
        return f"{self.organisation}, {self.office}" if self.office else str(self.organisation)


class Turn(models.Model):
    """The rotating seat at one meeting, with which it moves. It is the municipality's, whoever its director is.

    ``substitute`` serves instead, and then it is the substitute that has served.
    """

    public_id = PublicIdField()
    rota = models.ForeignKey(
        Rota,
        on_delete=models.CASCADE,  # it is part of the rota
        related_name="turns",
    )
    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.CASCADE,  # no meeting, no turn
        related_name="turn",
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="turns",
    )
    substitute = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="turns_as_substitute",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("meeting__held_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(substitute__isnull=True) | ~Q(substitute=F("organisation")),
                name="nobody_is_their_own_substitute",
            ),
        )

    @property
    def serving_id(self) -> int:
        """The organisation that serves: the substitute where there is one."""
        return self.substitute_id or self.organisation_id

    def __str__(self) -> str:
        return f"{self.organisation}: {self.meeting}"


class Swap(models.Model):
    """Two municipalities exchange their turns, once the other one agrees. ``gives`` and ``takes`` are the
    municipalities that had ``turn`` and ``other`` when it was proposed.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    public_id = PublicIdField()
    turn = models.ForeignKey(
        Turn,
        on_delete=models.CASCADE,  # no turn, nothing to exchange
        related_name="swaps",
    )
    other = models.ForeignKey(
        Turn,
        on_delete=models.CASCADE,  # no turn, nothing to exchange
        related_name="swaps_wanted",
    )
    gives = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="+",
    )
    takes = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,  # an organisation with a history is never deleted
        related_name="+",
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,  # the swap outlives the account
        related_name="swaps_proposed",
        null=True,
        blank=True,
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=~Q(turn=F("other")), name="swap_is_between_two_turns"),
            models.UniqueConstraint(fields=("turn", "other"), condition=Q(state="proposed"), name="swap_proposed_once"),
        )
