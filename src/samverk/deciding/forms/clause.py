"""The wording of a clause, and what a person says about it where they know better than the words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.deciding.actions.put_off import PuttingOff
from samverk.deciding.actions.word_clause import Wording
from samverk.deciding.forms.choosing import ComingMeetingField, Sent, key_of
from samverk.deciding.models import LiveClause
from samverk.deciding.queries.item_panel import ItemPanel
from samverk.meetings.queries.clause_preview import verb_starters
from samverk.meetings.wording import ACTS

LONGEST_TEXT = 4000
MOST_NAMES = 50
ORDER = ("text", "verb_class", "addressees", "due_on", "due_meeting", "returns_to", "amount", "basis", "seen")


class ClauseForm(forms.Form):
    """A clause; ``seen`` is the revision that the writer had before them."""

    text = forms.CharField(
        label=_("The clause"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "sv", "data-clause": ""}),
        help_text=_("Begin with “att”. Who is to do something, and by when, is read from the words."),
    )
    verb_class = forms.ChoiceField(label=_("What it does"), required=False)
    addressees = forms.CharField(
        label=_("Who is to act"),
        required=False,
        max_length=1000,
        help_text=_("Only if the words do not say it; several are separated by commas."),
    )
    due_on = forms.DateField(
        label=_("Last day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    amount = forms.DecimalField(
        label=_("Amount in kronor"), max_digits=14, decimal_places=2, min_value=0, required=False, localize=True
    )
    basis = forms.CharField(
        label=_("What the decision rests on"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, panel: ItemPanel, sent: Sent = None, *, live: LiveClause | None = None, begin: str = "") -> None:
        name = live.public_id if live else "new"
        super().__init__(sent, auto_id=f"clause-{name}-%s", initial=_initial(live) if live else {"text": begin})
        coming = list(panel.coming)
        coming += [row for row in (live.due_meeting, live.returns_to) if row and row not in coming] if live else []
        acts = sorted((str(verb), act.label) for verb, act in ACTS.items())
        self.fields["verb_class"] = forms.ChoiceField(
            label=_("What it does"), required=False, choices=[("", _("What the words say")), *acts]
        )
        self.fields["due_meeting"] = ComingMeetingField(coming, label=_("Due at the meeting"), nothing=_("No meeting"))
        self.fields["returns_to"] = ComingMeetingField(
            coming, label=_("Comes up again at the meeting"), nothing=_("What the words say")
        )
        self.order_fields(ORDER)

    def clean_addressees(self) -> tuple[str, ...]:
        names = tuple(name.strip() for name in self.cleaned_data["addressees"].split(",") if name.strip())
        if len(names) > MOST_NAMES:
            raise forms.ValidationError(_("Name at most fifty. Those who share an office can be named together."))
        return names

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("due_on") and said.get("due_meeting"):
            self.add_error("due_on", _("Choose either a last day or a meeting, not both."))
        return said

    @property
    def wording(self) -> Wording:
        """What was written, as the acts take it."""
        said = self.cleaned_data
        amount = said["amount"]
        return Wording(
            text=said["text"],
            verb_class=said["verb_class"],
            addressees=said["addressees"],
            due_on=said["due_on"],
            due_meeting=said["due_meeting"],
            returns_to=said["returns_to"],
            amount_ore=int(amount * 100) if amount is not None else None,
            basis=said["basis"],
        )


class StarterForm(forms.Form):
    """Words to begin a clause with."""

    starter = forms.ChoiceField(label=_("Begin with"), required=False)

    def __init__(self, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="starter-%s")
        offered = [(starter.phrase, f"{starter.label}: {starter.phrase}") for starter in verb_starters()]
        self.fields["starter"] = forms.ChoiceField(
            label=_("Begin with"),
            required=False,
            choices=[("", _("Choose a verb")), *offered],
            widget=forms.Select(attrs={"data-starter": ""}),
        )


class PutOffForm(forms.Form):
    """Postponing or remitting an item."""

    kind = forms.ChoiceField(
        label=_("What is asked for"),
        choices=[("postpone", _("Postpone to a later meeting")), ("remit", _("Send back for further preparation"))],
        widget=forms.RadioSelect,
    )
    demanding = forms.IntegerField(label=_("How many ask for it"), min_value=0, max_value=1000)
    reason = forms.CharField(
        label=_("Their reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "sv"}),
        help_text=_("A matter that is sent back needs a reason."),
    )
    is_election = forms.BooleanField(label=_("The item is an election"), required=False)

    def __init__(self, panel: ItemPanel, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="put-off-%s")
        self.fields["returns_to"] = ComingMeetingField(
            panel.coming, label=_("Comes up again at the meeting"), nothing=_("The next meeting")
        )

    @property
    def asked(self) -> PuttingOff:
        """What was asked for, as the act takes it."""
        said = self.cleaned_data
        return PuttingOff(
            is_remit=said["kind"] == "remit",
            demanding=said["demanding"],
            reason=said["reason"],
            returns_to=said["returns_to"],
            is_election=said["is_election"],
        )


def _initial(live: LiveClause) -> dict[str, Any]:
    return {
        "text": live.text,
        "verb_class": live.verb_class,
        "addressees": ", ".join(live.addressees),
        "due_on": live.due_on,
        "due_meeting": key_of(live.due_meeting),
        "returns_to": key_of(live.returns_to),
        "amount": live.amount_ore / 100 if live.amount_ore is not None else None,
        "basis": live.basis,
        "seen": live.revision,
    }
