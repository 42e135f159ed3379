"""Bookings: for when, how they go on, and a year of them at once."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.arrangements.forms.poll import DateForm
from samverk.arrangements.models import Booking
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting


class KronorField(forms.DecimalField):
    """An amount in kronor, handed on in öre."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_digits=10, decimal_places=2, localize=True, **options)

    def to_python(self, value: Any) -> Any:
        """Return the amount, written with or without blanks: "4 500,50"."""
        return super().to_python("".join(value.split()) if isinstance(value, str) else value)

    def clean(self, value: Any) -> Any:
        """Return whole öre, ``None`` where nothing was written."""
        kronor: Decimal | None = super().clean(value)
        return None if kronor is None else int(kronor * 100)


class BookingForm(DateForm):
    """Which venue, when, for how many."""

    venue = forms.ModelChoiceField(label=_("Venue"), queryset=Venue.objects.order_by("sort_key"))
    participants = forms.IntegerField(label=_("Participants"), min_value=1, max_value=100_000, required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)
    field_order = ["venue", "on", "last_on", "starts_at", "ends_at", "participants", "note"]


class AdvanceForm(forms.Form):
    """What the venue has said."""

    to = forms.ChoiceField(label=_("Has been"), choices=())
    price = KronorField(label=_("Price in kronor"), required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, states: Sequence[str], **kwargs: Any) -> None:
        """Offer the ``states`` that may follow."""
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(state, Booking.State(state).label) for state in states]


class CancelForm(forms.Form):
    """What the cancelling costs, which must be said."""

    fee = KronorField(label=_("Cancellation fee in kronor"), help_text=_("Write 0 if it costs nothing."))
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class RotationForm(forms.Form):
    """A venue for each coming meeting; one that is left empty is not booked."""

    def __init__(
        self,
        *args: Any,
        meetings: Sequence[Meeting],
        venues: Sequence[Venue],
        suggested: dict[int, Venue | None],
        **kwargs: Any,
    ) -> None:
        """Ask for each of ``meetings``, filled with the venue that was ``suggested`` for it."""
        super().__init__(*args, **kwargs)
        self.meetings = meetings
        self.venues = {venue.public_id: venue for venue in venues}
        choices = [("", _("No booking")), *((venue.public_id, _named(venue)) for venue in venues)]
        for meeting in meetings:
            venue = suggested.get(meeting.pk)
            self.fields[f"venue-{meeting.public_id}"] = forms.ChoiceField(
                label=_("Venue"), choices=choices, required=False, initial=venue.public_id if venue else ""
            )

    def rows(self) -> list[tuple[Meeting, forms.BoundField]]:
        """Return every meeting with its field."""
        return [(meeting, self[f"venue-{meeting.public_id}"]) for meeting in self.meetings]

    def chosen(self) -> list[tuple[Meeting, Venue]]:
        """Return the meetings for which a venue was chosen."""
        said = [(meeting, self.cleaned_data[f"venue-{meeting.public_id}"]) for meeting in self.meetings]
        return [(meeting, self.venues[public_id]) for meeting, public_id in said if public_id]


def _named(venue: Venue) -> str:
    return f"{venue.name} ({venue.organisation})" if venue.organisation else venue.name
