"""The answers of a preparation group, one small form each, and what a working group is made of."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samverk.directory.models import Body, Mandate
from samverk.intake.forms import MeetingField, day_field, not_before
from samverk.meetings.models import Meeting


class AnswerForm(forms.Form):
    """``seen`` is the revision of the proposal that stood on the page."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class AcceptForm(AnswerForm):
    """For which meeting it is accepted."""

    meeting = MeetingField(
        Meeting.objects.none(),
        label=gettext_lazy("Accept for the meeting"),
        empty_label=gettext_lazy("Choose a meeting"),
    )

    def __init__(self, *args: Any, meetings: Any, **kwargs: Any) -> None:
        """Offer ``meetings``, those of the body that are still to come."""
        super().__init__(*args, **kwargs | {"auto_id": "accept_%s"})
        self.fields["meeting"].queryset = meetings  # type: ignore[attr-defined]


class SendBackForm(AnswerForm):
    """Why it goes back."""

    reason = forms.CharField(
        label=gettext_lazy("What the proposer should change"),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give the fields ids of their own: several answers stand on one page."""
        super().__init__(*args, **kwargs | {"auto_id": "send_back_%s"})


class PostponeForm(AnswerForm):
    """To which meeting, or to which day."""

    to_meeting = MeetingField(
        Meeting.objects.none(),
        label=gettext_lazy("Postpone to the meeting"),
        required=False,
        empty_label=gettext_lazy("No meeting, but a day"),
    )
    to_day = day_field(gettext_lazy("Or to a day"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Reason"), max_length=4_000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, meetings: Any, on: date, **kwargs: Any) -> None:
        """Offer ``meetings``; take no day before ``on``."""
        super().__init__(*args, **kwargs | {"auto_id": "postpone_%s"})
        self.fields["to_meeting"].queryset = meetings  # type: ignore[attr-defined]
        self._on = on

    def clean_to_day(self) -> date | None:
        """Return the day, if it is still to come."""
        chosen: date | None = self.cleaned_data["to_day"]
        return not_before(self._on, chosen) if chosen else None

    def clean(self) -> dict[str, Any]:
        """Take one of the two, and not both."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and (cleaned["to_meeting"] is None) == (cleaned["to_day"] is None):
            self.add_error("to_meeting", _("Choose a meeting or a day, one of the two."))
        return cleaned


class ReferForm(AnswerForm):
    """To which body."""

    to_body = forms.ModelChoiceField(
        Body.objects.none(), label=gettext_lazy("Refer to the body"), empty_label=gettext_lazy("Choose a body")
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        """Offer ``bodies``, all but the one it is with."""
        super().__init__(*args, **kwargs | {"auto_id": "refer_%s"})
        self.fields["to_body"].queryset = bodies  # type: ignore[attr-defined]


class MandatesField(forms.ModelMultipleChoiceField[Mandate]):
    """People by the office they hold."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the name and where they come from."""
        where = obj.organisation.name if obj.organisation else obj.role
        return f"{obj.person.name}, {where}" if where else obj.person.name


class MandateField(forms.ModelChoiceField[Mandate]):
    """One person by the office they hold."""

    label_from_instance = MandatesField.label_from_instance


class GroupForm(forms.Form):
    """A working group: its name, task, members and last day."""

    name = forms.CharField(label=gettext_lazy("Name of the group"), max_length=200)
    task = forms.CharField(
        label=gettext_lazy("What it is to do"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    members = MandatesField(
        Mandate.objects.none(),
        label=gettext_lazy("Members"),
        help_text=gettext_lazy("Those who hold office today. Who is not in the list holds none."),
        widget=forms.CheckboxSelectMultiple,
    )
    leads = MandateField(
        Mandate.objects.none(),
        label=gettext_lazy("Who leads it"),
        required=False,
        empty_label=gettext_lazy("Nobody yet"),
    )
    ends_on = day_field(
        pgettext_lazy("working group", "Last day"), help_text=gettext_lazy("By then the group has reported.")
    )

    def __init__(self, *args: Any, mandates: Any, on: date, **kwargs: Any) -> None:
        """Offer the holders of ``mandates``; take no last day before ``on``."""
        super().__init__(*args, **kwargs)
        self.fields["members"].queryset = mandates  # type: ignore[attr-defined]
        self.fields["leads"].queryset = mandates  # type: ignore[attr-defined]
        self._on = on

    def clean_ends_on(self) -> date:
        """Return the last day, if it is still to come."""
        return not_before(self._on, self.cleaned_data["ends_on"])

    def clean(self) -> dict[str, Any]:
        """See that the one who leads is a member."""
        cleaned = super().clean() or self.cleaned_data
        leads, members = cleaned.get("leads"), cleaned.get("members")
        if leads and members is not None and leads.person_id not in {member.person_id for member in members}:
            self.add_error("leads", _("Who leads the group must be one of its members."))
        return cleaned


class ReportForm(forms.Form):
    """What the group has come to."""

    report = forms.CharField(
        label=gettext_lazy("The group's report"), max_length=50_000, widget=forms.Textarea(attrs={"rows": 8})
    )
