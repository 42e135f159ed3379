"""The forms of the register."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.collaborations.actions import Written
from samverk.collaborations.actions.write import PlannedParty
from samverk.collaborations.models import Collaboration, Reviewed
from samverk.directory.models import Organisation


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class KronorField(forms.DecimalField):
    """An amount in kronor, handed on in öre."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_digits=12, decimal_places=2, localize=True, **options)

    def to_python(self, value: Any) -> Any:
        """Return the amount, written with or without blanks: "4 500,50"."""
        return super().to_python("".join(value.split()) if isinstance(value, str) else value)

    def clean(self, value: Any) -> Any:
        """Return whole öre, ``None`` where nothing was written."""
        kronor: Decimal | None = super().clean(value)
        return None if kronor is None else int(kronor * 100)


class EntryForm(forms.Form):
    """What an entry says, but for its parties."""

    name = forms.CharField(label=_("Name"), max_length=200)
    also_called = forms.CharField(
        label=_("Also called"),
        help_text=_("One name a line: former names and abbreviations."),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    form = forms.ChoiceField(label=_("Legal form"), choices=Collaboration.Form.choices)
    purpose = forms.CharField(label=_("Purpose"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    host = forms.ModelChoiceField(
        label=_("Host"),
        help_text=_("It must be one of the parties."),
        queryset=Organisation.objects.order_by("sort_key"),
        required=False,
    )
    since = forms.DateField(label=_("Since"), widget=DayInput, required=False)
    runs_to = forms.DateField(
        label=_("Runs to"), help_text=_("The last day that the agreement names."), widget=DayInput, required=False
    )
    agreement_reference = forms.CharField(label=_("Agreement"), max_length=200, required=False)
    cost_ore = KronorField(label=_("Cost a year in kronor"), required=False)
    cost_basis = forms.CharField(
        label=_("How the cost is reckoned"),
        help_text=_("For instance: 21 kr an inhabitant."),
        max_length=200,
        required=False,
    )
    contact = forms.CharField(label=_("Contact"), max_length=200, required=False)
    source = forms.CharField(label=_("Source"), max_length=300, required=False)
    review_on = forms.DateField(label=_("To be looked at again on"), widget=DayInput, required=False)
    others = forms.ModelMultipleChoiceField(
        label=_("Other parties"),
        queryset=Organisation.objects.filter(is_member=False).order_by("sort_key"),
        required=False,
    )

    def written(self, parties: Sequence[PlannedParty]) -> Written:
        """Return what was written, with ``parties`` before the others."""
        said = dict(self.cleaned_data)
        others: list[PlannedParty] = [(one, None, None) for one in said.pop("others")]
        names = said.pop("also_called").splitlines()
        return Written(**said, also_called=names, parties=[*parties, *others])


class PartyForm(forms.Form):
    """Whether a municipality is a party, and from and to when."""

    takes_part = forms.BooleanField(required=False)
    holds_from = forms.DateField(widget=DayInput, required=False)
    holds_to = forms.DateField(widget=DayInput, required=False)

    def __init__(self, posted: Any, *, organisation: Organisation, initial: dict[str, Any]) -> None:
        """Name every field after the municipality, which its row shows."""
        super().__init__(posted, prefix=organisation.public_id, initial=initial)
        self.organisation = organisation
        for name, label in (
            ("takes_part", _("Takes part: %(name)s")),
            ("holds_from", _("From: %(name)s")),
            ("holds_to", _("To: %(name)s")),
        ):
            self.fields[name].widget.attrs["aria-label"] = label % {"name": organisation.name}

    def party(self) -> PlannedParty | None:
        """Return the party, ``None`` for one that takes no part."""
        said = self.cleaned_data
        return (self.organisation, said["holds_from"], said["holds_to"]) if said["takes_part"] else None


def known_of(entry: Collaboration) -> dict[str, Any]:
    """Return what the form shows of an entry that is there."""
    names = ("name", "form", "purpose", "host", "since", "runs_to", "agreement_reference", "cost_basis", "contact")
    known = {name: getattr(entry, name) for name in (*names, "source", "review_on")}
    known["cost_ore"] = Decimal(entry.cost_ore) / 100 if entry.cost_ore is not None else None
    known["also_called"] = "\n".join(entry.names.order_by("name").values_list("name", flat=True))
    known["others"] = Organisation.objects.filter(collaborations__collaboration=entry, is_member=False)
    return known


def party_forms(
    members: Sequence[Organisation], known: Mapping[int, tuple[date | None, date | None]], posted: Any
) -> list[PartyForm]:
    """Return a form for each of ``members``; ``known`` are the days of those who are parties already."""
    return [
        PartyForm(
            posted,
            organisation=member,
            initial={
                "takes_part": member.pk in known,
                "holds_from": known.get(member.pk, (None, None))[0],
                "holds_to": known.get(member.pk, (None, None))[1],
            },
        )
        for member in members
    ]


class AcceptForm(forms.Form):
    """When an entry is to be looked at again."""

    review_on = forms.DateField(label=_("To be looked at again on"), widget=DayInput)


class DeclineForm(forms.Form):
    """Why an entry is left out."""

    because = forms.CharField(label=_("Reason"), max_length=300)


class EndForm(forms.Form):
    """When a collaboration ended."""

    on = forms.DateField(label=_("Its last day"), widget=DayInput)


class AgreementForm(forms.Form):
    """The agreement's file."""

    file = forms.FileField(label=_("File"))


class MergeForm(forms.Form):
    """Which entry says the same."""

    into = forms.ModelChoiceField(label=_("Is the same as"), queryset=Collaboration.objects.none())

    def __init__(self, *args: Any, entry: Collaboration, **kwargs: Any) -> None:
        """Offer the other entries of the register."""
        super().__init__(*args, **kwargs)
        field = self.fields["into"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Collaboration.objects.filter(state__in=("listed", "ended")).exclude(pk=entry.pk)


class ReviewForm(forms.Form):
    """The yearly question to the municipalities."""

    due_on = forms.DateField(label=_("Last day to answer"), widget=DayInput)


class LineForm(forms.Form):
    """What a municipality says of one line."""

    says = forms.ChoiceField(label=_("This line is"), choices=Reviewed.Says.choices)
    remark = forms.CharField(label=_("What must be changed"), max_length=2_000, required=False)

    def __init__(self, posted: Any, *, entry: Collaboration, initial: dict[str, str] | None) -> None:
        super().__init__(posted, prefix=entry.public_id, initial=initial)
        self.entry = entry


class MissingForm(forms.Form):
    """Collaborations that the register does not know."""

    missing = forms.CharField(
        label=_("Missing from the list"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5_000, required=False
    )
