"""Forms: the send-out itself, when it goes, and what came back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.validators import URLValidator, validate_email
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body, Organisation
from samverk.directory.naming import name_key
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from samverk.rounds.forms import day_field, hour_field
from samverk.rounds.models import Round
from samverk.sendouts.actions import Extra, Written
from samverk.sendouts.merging import IN_BRACES
from samverk.sendouts.messages import worded
from samverk.sendouts.models import Sendout
from samverk.sendouts.table import Table, decoded, read_table

WEB = URLValidator(schemes=("http", "https"))
MOST_EXTRA = 300


class LetterForm(forms.Form):
    """The text that goes, and its link."""

    key = forms.RegexField(r"\A[2-9a-z]{12}\Z", widget=forms.HiddenInput, required=False)
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(
        label=pgettext_lazy("letter", "Text"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 12}),
        help_text=format_lazy(
            _(
                "These fields are filled in for each: {municipality}, {director}, {name}, {day}, {link}, "
                "and the columns of your own table."
            ),
            **IN_BRACES,
        ),
    )
    day = day_field(_("The day in the text"), required=False)
    link = forms.URLField(
        label=_("Web address that the letter leads to"),
        max_length=500,
        required=False,
        assume_scheme="https",
        validators=[WEB],
        help_text=_("Each recipient gets a link of their own, which leads on to it."),
    )
    answers_by = day_field(_("Last day to answer"), required=False)

    def again(self) -> dict[str, Any]:
        """Return the fields of a repetition."""
        return {name: self.cleaned_data[name] for name in ("subject", "text", "day", "link", "answers_by")}


class WriteForm(LetterForm):
    """A send-out with whom it goes to."""

    asks = forms.ChoiceField(label=_("What is asked for?"), choices=Sendout.Asks.choices, widget=forms.RadioSelect)
    round = forms.ModelChoiceField(
        label=_("The question that is to be answered"), queryset=Round.objects.none(), required=False
    )
    to_body = forms.ModelChoiceField(
        label=_("To those who sit in"), queryset=Body.objects.order_by("sort_key"), required=False
    )
    to_seats = forms.ChoiceField(label=_("In which seats?"), choices=Sendout.Seats.choices)
    to_office = forms.ChoiceField(label=_("To those who hold the office"), required=False)
    organisations = forms.ModelMultipleChoiceField(
        label=_("Only in these municipalities"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Without a body and an office it goes to the directors of those you mark."),
    )
    extra = forms.CharField(
        label=_("Further addresses"),
        required=False,
        max_length=30_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One a line: address; name; municipality. Name and municipality may be left out."),
    )
    table = forms.CharField(
        label=_("Own table"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "The first row names the fields, the first column the municipalities. Paste it, or upload it as CSV."
        ),
    )
    table_file = forms.FileField(label=_("Own table as CSV"), required=False)
    meeting = forms.ModelChoiceField(
        label=_("The meeting it is about"),
        queryset=Meeting.objects.none(),
        required=False,
        help_text=_("Then it can go some days before the meeting, and moves with it."),
    )
    field_order = [
        "key",
        "subject",
        "text",
        "to_body",
        "to_seats",
        "to_office",
        "organisations",
        "extra",
        "asks",
        "round",
        "answers_by",
        "link",
        "day",
        "meeting",
        "table",
        "table_file",
    ]

    def __init__(
        self, *args: Any, rounds: Any, municipalities: Any, meetings: Any, offices: Sequence[str], **kwargs: Any
    ) -> None:
        """Let choose among what there is."""
        super().__init__(*args, **kwargs)
        for name, offered in (("round", rounds), ("organisations", municipalities), ("meeting", meetings)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = offered
        office = self.fields["to_office"]
        assert isinstance(office, forms.ChoiceField)
        office.choices = [("", gettext_lazy("No office")), *((one, one) for one in offices)]

    def clean_extra(self) -> tuple[Extra, ...]:
        """Return the further addresses; every mistake is told with its line."""
        lines = [line for line in self.cleaned_data["extra"].splitlines() if line.strip()]
        if len(lines) > MOST_EXTRA:
            said = ngettext("At most %(most)d address.", "At most %(most)d addresses.", MOST_EXTRA)
            raise forms.ValidationError(said % {"most": MOST_EXTRA})
        known = {one.key: one for one in Organisation.objects.all()}
        return tuple(_extra(line, known) for line in lines)

    def clean(self) -> dict[str, Any]:
        """Read the table, from the file before the field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        upload = cleaned.get("table_file")
        place = "table_file" if upload else "table"
        try:
            text = decoded(upload.read()) if upload else cleaned.get("table", "")
            cleaned["read_table"] = read_table(text)
        except RuleBroken as refused:
            self.add_error(place, worded(refused))
            cleaned["read_table"] = Table()
        return cleaned

    def written(self, **origin: Any) -> Written:
        """Return what ``write_sendout`` takes; ``origin`` are the matter and the clause it is made for."""
        names = [
            "subject",
            "text",
            "day",
            "link",
            "answers_by",
            "asks",
            "round",
            "to_body",
            "to_seats",
            "to_office",
            "meeting",
            "extra",
        ]
        said = {name: self.cleaned_data[name] for name in names}
        chosen = tuple(self.cleaned_data["organisations"])
        return Written(**said, organisations=chosen, table=self.cleaned_data["read_table"], **origin)


def _extra(line: str, known: dict[str, Organisation]) -> Extra:
    email, name, municipality = [part.strip() for part in [*line.split(";", 2), "", ""][:3]]
    try:
        validate_email(email)
    except forms.ValidationError:
        said = gettext_lazy("“%(line)s” does not begin with an e-mail address.")
        raise forms.ValidationError(said, params={"line": line[:80]}) from None
    organisation = known.get(name_key(municipality)) if municipality else None
    if municipality and organisation is None:
        said = gettext_lazy("Nobody knows the municipality “%(name)s”.")
        raise forms.ValidationError(said, params={"name": municipality[:80]})
    return Extra(email, name[:200], organisation)


class SendForm(forms.Form):
    """What was previewed."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class ScheduleForm(SendForm):
    """The day and hour at which it goes."""

    send_on = day_field(_("Day"))
    send_hour = hour_field(_("Hour"))

    def send_at(self) -> datetime:
        """Return the moment."""
        day, hour = self.cleaned_data["send_on"], self.cleaned_data["send_hour"]
        return timezone.make_aware(datetime.combine(day, hour))


class BeforeMeetingForm(SendForm):
    """How many days before its meeting it goes."""

    days_before = forms.IntegerField(label=_("Days before the meeting"), min_value=0, max_value=200)
    send_hour = hour_field(_("Hour"))


class AttachForm(forms.Form):
    file = forms.FileField(label=_("File"))


class ReplyForm(forms.Form):
    text = forms.CharField(label=_("Your answer"), max_length=20_000, widget=forms.Textarea({"rows": 5}))


class NoteForm(forms.Form):
    text = forms.CharField(label=_("What they answered"), max_length=20_000, widget=forms.Textarea({"rows": 3}))


class AddressForm(forms.Form):
    email = forms.EmailField(label=_("The right address"), max_length=254)
