"""The forms of polls, the rota, venues and bookings."""

from samverk.arrangements.forms.booking import AdvanceForm, BookingForm, CancelForm, RotationForm
from samverk.arrangements.forms.poll import DateForm, DateForms, PollForm, date_forms
from samverk.arrangements.forms.rota import PlanForm, SeatForm
from samverk.arrangements.forms.venue import MergeForm, NameForm, VenueFilter, VenueForm

__all__ = [
    "AdvanceForm",
    "BookingForm",
    "CancelForm",
    "DateForm",
    "DateForms",
    "MergeForm",
    "NameForm",
    "PlanForm",
    "PollForm",
    "RotationForm",
    "SeatForm",
    "VenueFilter",
    "VenueForm",
    "date_forms",
]
