"""What there is to arrange, counted."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from samverk.arrangements.models import Booking, DatePoll
from samverk.arrangements.queries.turns import COMING
from samverk.directory.models import Body, Venue
from samverk.meetings.models import Meeting
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import taking_answers


@dataclass(frozen=True, slots=True)
class Overview:
    """``ask_again`` are bookings whose meeting was moved; ``empty_seats`` coming meetings of a rota without a turn."""

    questions: int
    polls: int
    empty_seats: int
    venues: int
    bookings: int
    ask_again: int


def overview(rounds: QuerySet[Round], bodies: QuerySet[Body], at: datetime) -> Overview:
    """Return what is open among the rounds and bodies that somebody sees."""
    on = timezone.localdate(at)
    taking = rounds.filter(taking_answers(at))
    bookings = Booking.objects.exclude(state=Booking.State.CANCELLED).filter(on__gte=on)
    return Overview(
        questions=taking.filter(purpose="").count(),
        polls=taking.filter(purpose=DatePoll.PURPOSE).count(),
        empty_seats=empty_seats(bodies, on).count(),
        venues=Venue.objects.count(),
        bookings=bookings.count(),
        ask_again=Booking.objects.filter(state=Booking.State.ASK_AGAIN).count(),
    )


def empty_seats(bodies: QuerySet[Body], on: date) -> QuerySet[Meeting]:
    """Return the coming meetings of bodies with a rota at which nobody has the turn."""
    return Meeting.objects.filter(
        body__in=bodies,
        body__rota__isnull=False,
        turn__isnull=True,
        held_on__gte=on,
        state__in=COMING,
        opened_at=None,
        cancelled_at=None,
    )
