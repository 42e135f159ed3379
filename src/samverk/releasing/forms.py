"""What is asked of those who show minutes to everybody."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Masking
from samverk.releasing.messages import WHY
from samverk.releasing.queries.proposals import Proposal

LEAVE, MASK, STAND = "", "mask", "stand"
CHOICES = ((LEAVE, _("Decide later")), (MASK, _("Mask")), (STAND, _("Let stand")))
# A wall of more choices than this is not read; what is left is shown when these are settled.
MOST = 200


class DayField(forms.DateField):
    """A day, as browsers ask for one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


def field_of(proposal: Proposal) -> str:
    """Return the name of the field of a proposal, made of its words: a list that changed meanwhile does no harm."""
    return f"words-{sha256(proposal.folded.encode()).hexdigest()[:16]}"


class ProposalsForm(forms.Form):
    """One choice for each proposal, and one for all of which nothing was said."""

    rest = forms.ChoiceField(label=_("And all for which nothing else is chosen?"), choices=CHOICES, required=False)

    def __init__(self, *args: Any, proposals: Sequence[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = {field_of(one): one for one in proposals[:MOST]}
        self.later = max(0, len(proposals) - MOST)
        for name, one in self.proposals.items():
            self.fields[name] = forms.ChoiceField(label=one.words, choices=CHOICES, required=False)

    @property
    def rows(self) -> list[tuple[forms.BoundField, Proposal]]:
        """Return each proposal with its field."""
        return [(self[name], one) for name, one in self.proposals.items()]

    def chosen(self, choice: str) -> list[Proposal]:
        """Return the proposals for which ``choice`` was made; nothing is chosen for what nobody was shown."""
        rest = self.cleaned_data["rest"]
        return [
            one
            for name, one in self.proposals.items()
            if name in self.data and (self.cleaned_data[name] or rest) == choice
        ]


class MaskForm(forms.Form):
    """Words to be masked that nobody proposed."""

    words = forms.CharField(
        label=_("Words to be masked"),
        max_length=5_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Copy them from the minutes. They are masked everywhere in this meeting, however they are spaced."),
    )
    why = forms.ChoiceField(label=_("Why?"), choices=[(key, WHY[key]) for key in Masking.Why.values])
    basis = forms.CharField(
        label=_("Paragraph or rule"),
        max_length=300,
        required=False,
        help_text=_("For secrecy: chapter and paragraph of the Public Access to Information and Secrecy Act."),
    )


class DaysForm(forms.Form):
    """Until when the minutes are shown, and whether search engines list them."""

    take_down_on = DayField(label=_("Taken down on"), required=False, help_text=_("Empty: they stay public."))
    review_on = DayField(
        label=_("Look at them again on"), required=False, help_text=_("Empty: nobody is asked to look again.")
    )
    is_indexed = forms.BooleanField(label=_("Search engines may list them"), required=False)


class RulesForm(forms.Form):
    """How a body shows its minutes to everybody."""

    masks_private_names = forms.BooleanField(
        label=_("Look at every name of a private person before anything is public"), required=False
    )
    shown_months = forms.IntegerField(
        label=_("For how many months are minutes public?"),
        min_value=1,
        max_value=1_200,
        required=False,
        help_text=_("Empty: for ever."),
    )
    review_months = forms.IntegerField(
        label=_("After how many months are they looked at again?"),
        min_value=1,
        max_value=1_200,
        required=False,
        help_text=_("Empty: never."),
    )
    is_indexed = forms.BooleanField(label=_("Search engines may list them"), required=False)
