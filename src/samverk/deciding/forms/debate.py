"""Proposals in the debate, recusals and dissents."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.deciding.forms.choosing import Sent, SomebodyField
from samverk.deciding.models import DebateProposal, Recusal
from samverk.deciding.queries.item_panel import ItemPanel

LONGEST_TEXT = 2000


class ProposalForm(forms.Form):
    """Somebody proposes something."""

    text = forms.CharField(
        label=_("What is proposed"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "sv"}),
    )

    def __init__(self, panel: ItemPanel, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="proposal-%s")
        self.fields["made_by"] = SomebodyField(panel.room.voters, label=_("Who proposes it"))


class SecondForm(forms.Form):
    """Somebody joins in a proposal."""

    def __init__(self, panel: ItemPanel, sent: Sent = None, *, proposal: DebateProposal) -> None:
        super().__init__(sent, auto_id=f"second-{proposal.public_id}-%s")
        self.fields["seconded_by"] = SomebodyField(panel.room.voters, label=_("Who joins in"))


class PropositionForm(forms.Form):
    """The order in which the chair puts the proposals, and what was carried."""

    def __init__(self, panel: ItemPanel, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="proposition-%s")
        self.proposals = panel.standing
        for place, proposal in enumerate(self.proposals, start=1):
            self.fields[f"place-{proposal.public_id}"] = forms.IntegerField(
                label=_("Put as number: %(text)s") % {"text": proposal.text[:100]},
                min_value=1,
                max_value=len(self.proposals),
                initial=place,
            )
        self.fields["carried"] = forms.ChoiceField(
            label=_("What the chair finds carried"),
            choices=[(proposal.public_id, proposal.text[:200]) for proposal in self.proposals],
            widget=forms.RadioSelect,
        )

    @property
    def order(self) -> list[DebateProposal]:
        """The proposals as they were put; two with the same number keep the order in which they were made."""
        return sorted(self.proposals, key=lambda proposal: self.cleaned_data[f"place-{proposal.public_id}"])

    @property
    def carried(self) -> DebateProposal:
        return next(one for one in self.proposals if one.public_id == self.cleaned_data["carried"])


class RecusalForm(forms.Form):
    """Somebody leaves for the item; who it is, is asked only of the one who keeps the minutes."""

    reason = forms.ChoiceField(label=_("Reason"), choices=Recusal.Reason.choices)

    def __init__(self, panel: ItemPanel, sent: Sent = None, *, for_others: bool) -> None:
        super().__init__(sent, auto_id="recusal-%s" if for_others else "my-recusal-%s")
        if for_others:
            self.fields["who"] = SomebodyField(panel.room.here, label=_("Who leaves"))
            self.order_fields(["who", "reason"])


class DissentForm(forms.Form):
    """Somebody will not answer for the decision."""

    reason = forms.CharField(
        label=_("The reason, as it is to stand in the minutes"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "sv"}),
    )

    def __init__(self, panel: ItemPanel, sent: Sent = None, *, for_others: bool) -> None:
        super().__init__(sent, auto_id="dissent-%s" if for_others else "my-dissent-%s")
        if for_others:
            took_part = [
                one for one in panel.room.people if (one.seat or one.attendance.serving) and not one.is_recused
            ]
            self.fields["who"] = SomebodyField(took_part, label=_("Who dissents"))
            self.order_fields(["who", "reason"])
