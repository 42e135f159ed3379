"""Polls for a day, the rota of who prepares, and bookings of venues."""

from samverk.arrangements.models.booking import Booking, BookingStep
from samverk.arrangements.models.poll import DateOption, DatePoll
from samverk.arrangements.models.rota import FixedSeat, Rota, Swap, Turn

__all__ = ["Booking", "BookingStep", "DateOption", "DatePoll", "FixedSeat", "Rota", "Swap", "Turn"]
