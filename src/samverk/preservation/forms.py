"""What is asked of those who write the plan, dispose and hold."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.preservation.actions import Decision, RuleSaid, Why
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Hold, Rule


def _types(empty: str) -> list[tuple[str, str]]:
    return [("", empty), *((kind.key, str(kind.name)) for kind in TYPES.values())]


def _day(label: Any, **said: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **said)


def _last_part(said: str) -> str:
    """Return the public id of what an address leads to, or the words themselves."""
    return said.strip().rstrip("/").rpartition("/")[2]


class RowForm(forms.Form):
    """What the plan says of one type."""

    name = forms.CharField(label=_("Which documents?"), max_length=200)
    type_key = forms.ChoiceField(
        label=_("Which documents in this house are these?"),
        choices=lambda: _types(str(_("None that this house disposes of"))),
        required=False,
    )
    outcome = forms.ChoiceField(
        label=_("What happens to them?"), choices=Rule.Outcome.choices, widget=forms.RadioSelect
    )
    years = forms.IntegerField(label=_("Years"), min_value=0, max_value=100, required=False)
    months = forms.IntegerField(label=_("Months"), min_value=0, max_value=11, required=False)
    counted_from = forms.CharField(
        label=_("Counted from"),
        max_length=200,
        required=False,
        help_text=_("For documents in this house it is known, and need not be written."),
    )
    legal_basis = forms.CharField(
        label=_("Legal basis"), max_length=300, help_text=_("For example Arkivlagen (1990:782) 10 §.")
    )
    remark = forms.CharField(label=_("Remark"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask how long, and from when, of what is disposed of."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("outcome") == Rule.Outcome.DISPOSE:
            if said.get("years") is None and said.get("months") is None:
                self.add_error("years", _("Say after how many years or months they are disposed of; 0 means at once."))
            if not said.get("type_key") and not said.get("counted_from"):
                self.add_error("counted_from", _("Say from when the time is counted."))
        return said

    def said(self) -> RuleSaid:
        said = dict(self.cleaned_data)
        disposes = said.pop("outcome") == Rule.Outcome.DISPOSE
        return RuleSaid(disposes=disposes, **said | {"years": said["years"] or 0, "months": said["months"] or 0})


class AdoptForm(forms.Form):
    """Who decided the plan, when, and where that can be read."""

    body = forms.ModelChoiceField(Body.objects.all(), label=_("Which body decided it?"), to_field_name="public_id")
    decided_on = _day(_("On which day?"))
    decision = forms.CharField(
        label=_("Where can the decision be read?"),
        max_length=300,
        help_text=_("Name the minutes and the item, for example § 7 of the minutes of 15 January 2026."),
    )
    clause = forms.CharField(
        label=_("Address of the decision in this house"),
        max_length=300,
        required=False,
        help_text=_("Copy it from the page of the decision."),
    )
    in_force_from = _day(_("In force from"))

    def said(self) -> Decision:
        said = self.cleaned_data
        on, since = said["decided_on"], said["in_force_from"]
        return Decision(said["body"], on, said["decision"], since, _last_part(said["clause"])[:12])


class BecauseForm(forms.Form):
    """Why not, or why no more."""

    because = forms.CharField(label=_("Reason given"), max_length=300, help_text=_("Name no private person here."))


class HoldForm(forms.Form):
    """What is held, and why."""

    reason = forms.ChoiceField(label=_("What kind of reason?"), choices=Hold.Reason.choices)
    because = forms.CharField(
        label=_("Reason given"),
        max_length=300,
        help_text=_("Name no private person here: the protocol repeats it. Say when the hold can be lifted."),
    )
    type_key = forms.ChoiceField(
        label=_("All documents of a type"), choices=lambda: _types(str(_("No whole type"))), required=False
    )
    matter = forms.CharField(
        label=_("All that belongs to a matter"),
        max_length=300,
        required=False,
        help_text=_(
            "Registry number, or the address of its page. It holds letters, comments, earlier wordings, invitations "
            "and tasks; other types belong to no matter."
        ),
    )

    def clean_matter(self) -> Matter | None:
        said = self.cleaned_data["matter"].strip()
        if not said:
            return None
        found = Matter.objects.filter(
            Q(public_id=_last_part(said)) | Q(registry_number=said) | Q(cases__designation=said)
        ).first()
        if found is None:
            raise forms.ValidationError(_("There is no such matter."))
        return found

    def clean(self) -> dict[str, Any]:
        """Let exactly one thing be held."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and bool(said.get("type_key")) == bool(said.get("matter")):
            raise forms.ValidationError(_("Choose either a type or a matter."))
        return said

    def why(self) -> Why:
        return Why(self.cleaned_data["reason"], self.cleaned_data["because"])


class HoldThingForm(HoldForm):
    """Why one thing is held, that was pointed at."""

    type_key = None  # type: ignore[assignment]
    matter = None  # type: ignore[assignment]

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data
