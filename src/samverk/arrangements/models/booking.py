"""A venue, asked for and held for a day or some days."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.records.public_id import PublicIdField


class Booking(models.Model):
    """A booking keeps the days that were agreed: when its meeting moves it is to ask again, and holds the old days.

    Until it is cancelled nobody else may have the venue at the same time. ``price_ore`` is what was offered or
    invoiced, ``fee_ore`` what the cancelling cost.
    """

    class State(models.TextChoices):
        REQUESTED = "requested", pgettext_lazy("state of a booking", "Requested")
        OFFERED = "offered", pgettext_lazy("state of a booking", "Offered")
        CONFIRMED = "confirmed", pgettext_lazy("state of a booking", "Confirmed")
        INVOICED = "invoiced", pgettext_lazy("state of a booking", "Invoiced")
        ASK_AGAIN = "ask-again", pgettext_lazy("state of a booking", "Must be asked again")
        CANCELLED = "cancelled", pgettext_lazy("state of a booking", "Cancelled")

    public_id = PublicIdField()
    venue = models.ForeignKey(
        Venue,
        on_delete=models.PROTECT,  # a venue with bookings is never deleted
        related_name="bookings",
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,  # the venue still holds the day, and must be told
        related_name="bookings",
        null=True,
        blank=True,
    )
    on = models.DateField(db_index=True)
    last_on = models.DateField(null=True, blank=True)
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    participants = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.REQUESTED)
    price_ore = models.BigIntegerField(null=True, blank=True)
    fee_ore = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("on", "starts_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(last_on__gt=F("on")) | Q(last_on__isnull=True, ends_at__gt=F("starts_at")),
                name="booking_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | Q(fee_ore__gte=0), name="cancelled_booking_notes_its_fee"
            ),
        )

    def __str__(self) -> str:
        return f"{self.venue}, {self.on}"


class BookingStep(models.Model):
    """What was done with a booking, by whom; rows are only ever added."""

    booking = models.ForeignKey(
        Booking,
        on_delete=models.CASCADE,  # it is the booking's history
        related_name="steps",
    )
    state = models.CharField(max_length=10, choices=Booking.State.choices)
    note = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ("id",)
