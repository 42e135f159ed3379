"""Forms for planning, moving, cancelling and describing meetings."""

from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_time
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting
from samverk.planning import wording

ENDS_FIRST = _("The end must come after the beginning.")


class DayInput(forms.DateInput):
    """A day as browsers write it, whatever the language of the page."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class HourInput(forms.TimeInput):
    """An hour as browsers write it."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class HourField(forms.TimeField):
    """An hour, written with a colon or, as minutes write it, with a point."""

    widget = HourInput

    def to_python(self, value: Any) -> time | None:
        """Read "08.30" as "08:30"."""
        if isinstance(value, str) and (said := parse_time(value.strip().replace(".", ":"))):
            return said
        return super().to_python(value)


class HoursForm(forms.Form):
    """A day with hours; the end comes after the beginning."""

    on = forms.DateField(label=_("Day"), widget=DayInput)
    starts_at = HourField(label=_("Begins at"))
    ends_at = HourField(label=_("Ends at"))

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning on the same day."""
        said = super().clean() or {}
        first, last = said.get("on"), said.get("last_on") or said.get("on")
        if first and last and last < first:
            self.add_error("last_on" if "last_on" in self.fields else "on", ValidationError(ENDS_FIRST))
        hours = said.get("starts_at"), said.get("ends_at")
        if hours[0] and hours[1] and first == last and hours[1] <= hours[0]:
            self.add_error("ends_at", ValidationError(ENDS_FIRST))
        return said


class MeetingForm(HoursForm):
    """A single meeting: an extra one, or a retreat over several days."""

    last_on = forms.DateField(
        label=_("Last day of the meeting"),
        required=False,
        widget=DayInput,
        help_text=_("Only for a meeting that goes over several days."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=tuple(wording.KINDS.items()), initial=Meeting.Kind.EXTRA)
    title = forms.CharField(
        label=_("What it is called"),
        max_length=200,
        required=False,
        help_text=_("It is shown in calendars that everybody may read, so name nothing confidential."),
    )
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    field_order = ("on", "last_on", "starts_at", "ends_at", "kind", "title", "place")


class MoveForm(HoursForm):
    """Where a meeting is moved to."""

    last_on = forms.DateField(
        label=_("Last day of the meeting"),
        required=False,
        widget=DayInput,
        help_text=_("Only for a meeting that goes over several days."),
    )
    leaves_chain = forms.BooleanField(
        label=_("Loosen it from the meetings before and after it that it is prepared by or prepares"),
        required=False,
    )
    field_order = ("on", "last_on", "starts_at", "ends_at", "leaves_chain")


class CancelForm(forms.Form):
    """Why a meeting is cancelled, and what becomes of what was due at it."""

    because = forms.CharField(
        label=_("Why it is cancelled"),
        max_length=300,
        help_text=_("Those who were called read it, and everybody who reads the calendar."),
    )
    deadlines_to = forms.ChoiceField(label=_("What was due at the meeting"), required=False)

    def __init__(self, *args: Any, meetings: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer ``meetings``, pairs of public id and day, beside the days that the words name."""
        super().__init__(*args, **kwargs)
        offered = [*meetings, ("", _("The days that the clauses name count again"))]
        self.fields["deadlines_to"].choices = offered  # type: ignore[attr-defined]


class DetailsForm(forms.Form):
    """What a meeting is called and where it is held."""

    title = forms.CharField(
        label=_("What it is called"),
        max_length=200,
        required=False,
        help_text=_("It is shown in calendars that everybody may read, so name nothing confidential."),
    )
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
