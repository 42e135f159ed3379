"""Finding a day: a round whose options are days and hours."""

from django.db import models
from django.db.models import F, Q

from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField
from samverk.rounds.models import Option, Round


class DatePoll(models.Model):
    """``chosen`` is the option that became ``meeting``, once and for all."""

    PURPOSE = "date-poll"

    public_id = PublicIdField()
    round = models.OneToOneField(
        Round,
        on_delete=models.CASCADE,  # the poll is the round's other side
        related_name="date_poll",
    )
    kind = models.CharField(max_length=10, choices=Meeting.Kind.choices, default=Meeting.Kind.ORDINARY)
    title = models.CharField(max_length=300, blank=True)
    chosen = models.OneToOneField(
        "DateOption",
        on_delete=models.PROTECT,  # what was chosen is kept
        related_name="chosen_in",
        null=True,
        blank=True,
    )
    meeting = models.OneToOneField(
        Meeting,
        on_delete=models.SET_NULL,  # how the day was found is kept
        related_name="date_poll",
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.round.question


class DateOption(models.Model):
    """One day, or the days from ``on`` up to and including ``last_on``; hours as clocks in Sweden show them."""

    poll = models.ForeignKey(
        DatePoll,
        on_delete=models.CASCADE,  # it is part of the poll
        related_name="dates",
    )
    option = models.OneToOneField(
        Option,
        on_delete=models.CASCADE,  # it says which day the option is
        related_name="date",
    )
    on = models.DateField()
    last_on = models.DateField(null=True, blank=True)
    starts_at = models.TimeField()
    ends_at = models.TimeField()

    class Meta:
        ordering = ("on", "starts_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(last_on__gt=F("on")) | Q(last_on__isnull=True, ends_at__gt=F("starts_at")),
                name="date_option_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.option.label
