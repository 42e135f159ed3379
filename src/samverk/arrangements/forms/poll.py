"""A poll: what it is about, and the days to choose from."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Organisation
from samverk.meetings.models import Meeting
from samverk.rounds.forms import ClosingForm, day_field, hour_field

KINDS = (
    (Meeting.Kind.ORDINARY.value, pgettext_lazy("kind of meeting", "Ordinary meeting")),
    (Meeting.Kind.EXTRA.value, pgettext_lazy("kind of meeting", "Extra meeting")),
    (Meeting.Kind.RETREAT.value, pgettext_lazy("kind of meeting", "Retreat")),
)
ROWS = 4
MOST_ROWS = 20


class PollForm(ClosingForm):
    """What the meeting is, and who is asked."""

    question = forms.CharField(label=_("Question"), max_length=300, initial=_("Which day suits your municipality?"))
    kind = forms.ChoiceField(label=_("Kind of meeting"), choices=KINDS)
    title = forms.CharField(label=_("Name of the meeting"), max_length=300, required=False)
    explanation = forms.CharField(label=_("Explanation"), required=False, widget=forms.Textarea({"rows": 3}))
    organisations = forms.ModelMultipleChoiceField(
        label=_("Who is asked?"), queryset=Organisation.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    field_order = ["question", "kind", "title", "explanation", "organisations"]

    def __init__(self, *args: Any, members: Any, **kwargs: Any) -> None:
        """Let choose among ``members``; all of them are chosen to begin with."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisations"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = members
        self.initial.setdefault("organisations", [member.pk for member in members])

    def asked(self) -> dict[str, Any]:
        """Return what ``hold_poll`` takes, but for the days."""
        return {name: value for name, value in self.cleaned_data.items() if name not in {"closes_on", "closes_hour"}}


class DateForm(forms.Form):
    """One day, or several, with hours."""

    on = day_field(_("Day"))
    last_on = day_field(_("Last day, if there are several"), required=False)
    starts_at = hour_field(_("Begins"))
    ends_at = hour_field(_("Ends"))

    def span(self) -> Timespan:
        """Return what was written; a last day that is the first one is none."""
        said = self.cleaned_data
        last_on = said["last_on"] if said["last_on"] != said["on"] else None
        return Timespan(said["on"], said["starts_at"], said["ends_at"], last_on)


class DateForms(forms.BaseFormSet[DateForm]):
    """The rows of days."""

    def spans(self) -> list[Timespan]:
        """Return the days that were written; rows left empty are none."""
        return [form.span() for form in self.forms if form.has_changed() and form.is_valid()]


def date_forms(posted: Any = None) -> DateForms:
    """Return the rows of days, with what was ``posted`` in them."""
    rows = forms.formset_factory(
        DateForm, formset=DateForms, extra=ROWS, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
    )
    made = rows(posted, prefix="dates")
    assert isinstance(made, DateForms)
    return made
