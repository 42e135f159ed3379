"""Forms for the plan of themes."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samverk.accounts.standing import TAKING_PART, mandates_on
from samverk.directory.models import Body, Person
from samverk.meetings.models import Meeting
from samverk.planning.forms import DayInput
from samverk.planning.models import Theme


class DayChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django has no type arguments here
    """A meeting, by its day."""

    def label_from_instance(self, obj: Meeting) -> str:
        """Return the day."""
        return date_format(obj.held_on) if obj.held_on else str(obj)


class ThemeChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # as above
    """A theme of the body below, with the day it is taken up there."""

    def label_from_instance(self, obj: Theme) -> str:
        """Return title and day."""
        return f"{obj.title}, {date_format(obj.meeting.held_on)}" if obj.meeting and obj.meeting.held_on else obj.title


class ThemeForm(forms.Form):
    """A theme of a year."""

    title = forms.CharField(label=_("Theme"), max_length=200)
    goal_area = forms.CharField(label=_("Goal area"), max_length=200, required=False)
    meeting = DayChoice(label=_("Meeting"), queryset=Meeting.objects.none(), required=False)
    responsible = forms.ModelChoiceField(label=_("Responsible"), queryset=Person.objects.none(), required=False)
    presenter = forms.CharField(
        label=_("Presenter"), max_length=200, required=False, help_text=_("Name and organisation.")
    )
    mirrors = ThemeChoice(
        label=_("Takes up again, before this body"),
        queryset=Theme.objects.none(),
        required=False,
        help_text=_("A theme that the preparing body has first."),
    )

    def __init__(self, body: Body, year: int, theme: Theme | None, *args: Any, **kwargs: Any) -> None:
        """Offer the meetings of the year, the people of the body and of those that prepare it, and their themes."""
        super().__init__(*args, **kwargs)
        below = body.receives_from.all()
        meetings = Meeting.objects.filter(body=body, held_on__year=year, cancelled_at=None).order_by("held_on")
        seated = mandates_on(kwargs["initial"]["today"]).filter(seat__in=TAKING_PART | {"secretary"})
        people = seated.filter(body=body) | seated.filter(body__in=below)
        mirrored = Theme.objects.filter(body__in=below, year=year, mirrored_by=None).select_related("meeting")
        if theme is not None and theme.mirrors_id is not None:
            mirrored = mirrored | Theme.objects.filter(pk=theme.mirrors_id).select_related("meeting")
        for name, offered in (
            ("meeting", meetings),
            ("responsible", Person.objects.filter(pk__in=people.values("person"))),
            ("mirrors", mirrored),
        ):
            self.fields[name].queryset = offered  # type: ignore[attr-defined]


class SuggestionForm(forms.Form):
    """What a member would like a meeting to be about."""

    title = forms.CharField(label=_("Theme"), max_length=200)
    goal_area = forms.CharField(label=_("Goal area"), max_length=200, required=False)
    reason = forms.CharField(label=_("Why"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))


class AskForThemesForm(forms.Form):
    """Until when all members are asked for themes."""

    until = forms.DateField(label=_("Last day to answer"), widget=DayInput)


class ThemeYearForm(forms.Form):
    """How the themes of the year are planned."""

    suggestions_by = forms.DateField(label=_("Suggestions until"), required=False, widget=DayInput)
    goal_areas = forms.CharField(
        label=_("Goal areas"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line. Each should be touched at least once a year."),
    )
