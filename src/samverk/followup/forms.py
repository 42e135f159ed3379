"""Forms for what is owed."""

from operator import itemgetter
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body, Organisation
from samverk.followup.actions.readdress import Addressed
from samverk.followup.wording import ASKED_AS, SIGHTS
from samverk.meetings.wording import ACTS


class ReportForm(forms.Form):
    """What was done."""

    text = forms.CharField(label=_("What has been done"), widget=forms.Textarea(attrs={"rows": 4}), max_length=10_000)
    file = forms.FileField(label=_("File"), required=False)


class ReasonForm(forms.Form):
    """Why something is let go or asked for again."""

    because = forms.CharField(label=_("Reason"), max_length=1_000)


class EntrustForm(forms.Form):
    """Who does it, and until when."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    until = forms.DateField(label=_("Until and including"), widget=forms.DateInput(attrs={"type": "date"}))


class AskForm(forms.Form):
    """How each member answers, and until when."""

    form = forms.ChoiceField(label=_("How it is answered"), choices=ASKED_AS)
    last_on = forms.DateField(label=_("Last day to answer"), widget=forms.DateInput(attrs={"type": "date"}))


class AddressForm(forms.Form):
    """Who owes it from now on: one of three, and an office where it is an office that owes."""

    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.all(), to_field_name="public_id", required=False
    )
    body = forms.ModelChoiceField(
        label=_("Group or network"), queryset=Body.objects.all(), to_field_name="public_id", required=False
    )
    office = forms.CharField(
        label=_("Office"),
        max_length=120,
        required=False,
        help_text=_("As it is called there, with the organisation or group above. Whoever holds it answers."),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if bool(said.get("organisation")) == bool(said.get("body")) and not self.errors:
            raise forms.ValidationError(_("Choose an organisation, or a group or network."))
        return said

    def addressed(self) -> Addressed:
        """Return who was chosen."""
        said = self.cleaned_data
        return Addressed(organisation=said["organisation"], body=said["body"], office=said["office"].strip())


class ReaddressForm(AddressForm):
    """Who owes it from now on, and why."""

    because = forms.CharField(label=_("Reason"), max_length=1_000)


class SentenceForm(AddressForm):
    """A sentence that is a task, whose it is, and by when."""

    words = forms.CharField(
        label=_("The sentence, in its own words"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000
    )
    due_on = forms.DateField(label=_("By when"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    field_order = ("words", "organisation", "body", "office", "due_on")


class DueForm(forms.Form):
    """By when."""

    due_on = forms.DateField(label=_("By when"), widget=forms.DateInput(attrs={"type": "date"}))


def _acts() -> list[tuple[str, str | Promise]]:
    """Return the kinds of clauses by their names in the language of the page, all of them first."""
    return [("", _("All")), *sorted(((key, str(act.label)) for key, act in ACTS.items()), key=itemgetter(1))]


class BoardForm(forms.Form):
    """What of the board is wanted."""

    show = forms.ChoiceField(label=_("Show"), choices=list(SIGHTS.items()), required=False)
    organisation = forms.ModelChoiceField(
        label=_("Organisation"),
        queryset=Organisation.objects.all(),
        to_field_name="public_id",
        required=False,
        empty_label=_("All"),
    )
    body = forms.ModelChoiceField(
        label=_("Decided by"),
        queryset=Body.objects.all(),
        to_field_name="public_id",
        required=False,
        empty_label=_("All"),
    )
    act = forms.ChoiceField(label=_("What was decided"), choices=_acts, required=False)
