"""Forms of this room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.contacts.queries.lists import OUTSIDE
from samverk.contacts.web import web_field
from samverk.directory.models import Organisation

KINDS = (
    (Organisation.Kind.REGION.value, pgettext_lazy("kind of organisation", "Region")),
    (Organisation.Kind.AUTHORITY.value, pgettext_lazy("kind of organisation", "Authority")),
    (Organisation.Kind.ASSOCIATION.value, pgettext_lazy("kind of organisation", "Association")),
    (Organisation.Kind.COMPANY.value, pgettext_lazy("kind of organisation", "Company")),
    (Organisation.Kind.OTHER.value, pgettext_lazy("kind of organisation", "Other")),
)


def day_field(label: Any, **options: Any) -> forms.DateField:
    """Return a field for a day, as browsers ask for one."""
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


def words_field(label: Any, rows: int = 4, **options: Any) -> forms.CharField:
    """Return a field for some lines of text."""
    return forms.CharField(label=label, max_length=20_000, widget=forms.Textarea({"rows": rows}), **options)


def parties() -> Any:
    """Return the outside bodies to choose from."""
    return Organisation.objects.filter(is_member=False, kind__in=OUTSIDE).order_by("sort_key")


class ChoosingForm(forms.Form):
    """A form whose fields choose among what it is told: ``choices`` by the name of the field."""

    def __init__(self, *args: Any, choices: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, offered in (choices or {}).items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = offered


class KeyForm(ChoosingForm):
    """A form that is one thing, however often it is pressed."""

    key = forms.RegexField(r"\A[2-9a-z]{12}\Z", widget=forms.HiddenInput)


class PartyForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=pgettext_lazy("organisation", "Kind"), choices=KINDS)


class ContactForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.CharField(label=_("Role"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)


class ReportForm(forms.Form):
    """What came from an outside body."""

    on = day_field(_("Day"))
    text = words_field(_("What came"))
    source = forms.CharField(
        label=_("How it came"), max_length=200, help_text=_("For example a meeting, a letter or a newsletter.")
    )
    link = web_field(_("Web address"))


class VisitForm(KeyForm):
    """Who comes, when and to whom."""

    organisation = forms.ModelChoiceField(label=_("Who comes?"), queryset=Organisation.objects.none())
    body = forms.ModelChoiceField(label=_("Whom do they meet?"), queryset=Organisation.objects.none())
    title = forms.CharField(label=_("What it is about"), max_length=200)
    on = day_field(_("Day"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    visitors = words_field(_("Who comes, by name"), 2, required=False)
    briefing = words_field(_("What everybody should know before"), 6, required=False)


class QuestionForm(ChoosingForm):
    """A question and who asks it."""

    text = words_field(_("Question"), 2)
    owner = forms.ModelChoiceField(
        label=_("Who asks it?"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Nobody yet"),
    )


class AnswerForm(forms.Form):
    """What was answered, and what follows."""

    answer = words_field(_("What was answered"))
    follow_up = words_field(_("What follows"), 2, required=False)
    follow_up_on = day_field(_("By which day?"), required=False)


class OutcomeForm(forms.Form):
    outcome = words_field(_("What came of it"), required=False)


class InvitationForm(KeyForm):
    """Who invites, to what, and whom."""

    organisation = forms.ModelChoiceField(label=_("Who invites?"), queryset=Organisation.objects.none())
    body = forms.ModelChoiceField(label=_("Whose members are asked?"), queryset=Organisation.objects.none())
    title = forms.CharField(label=_("To what?"), max_length=200)
    on = day_field(_("Day"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    about = words_field(_("What it is about"), required=False)
    link = web_field(_("Web address"))
    all_urged = forms.BooleanField(label=_("All are urged to take part"), required=False, initial=True)
    answer_by = day_field(_("Last day to answer"), required=False)


class GoingForm(forms.Form):
    """Whether a municipality takes part."""

    goes = forms.TypedChoiceField(
        label=_("Does somebody go?"),
        choices=(("yes", pgettext_lazy("answer", "Yes")), ("no", pgettext_lazy("answer", "No"))),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    who = forms.CharField(label=_("Who goes?"), max_length=300, required=False)


class NetworkForm(ChoosingForm):
    """A network that others run."""

    name = forms.CharField(label=_("Name"), max_length=200)
    organisation = forms.ModelChoiceField(label=_("Who runs it?"), queryset=Organisation.objects.none())
    purpose = words_field(_("What it is for"), 3, required=False)
    link = web_field(_("Web address"))
    calendar_link = web_field(_("Web address of its calendar"))
    begins_on = day_field(_("From"), required=False)
    ends_on = day_field(_("To"), required=False)


class PartForm(ChoosingForm):
    """Who takes part for which municipality."""

    organisation = forms.ModelChoiceField(label=_("Municipality"), queryset=Organisation.objects.none())
    who = forms.CharField(label=_("Who takes part?"), max_length=200)
    role = forms.CharField(label=_("Role"), max_length=200, required=False)
    holds_from = day_field(_("From"), required=False)


class EndForm(forms.Form):
    on = day_field(_("Last day"))


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Who goes? Name, municipality or network"), max_length=100, required=False)
