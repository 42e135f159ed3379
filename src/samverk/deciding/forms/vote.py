"""Opening a vote, answering in it, counting it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.deciding.actions.close_vote import Hands, Paper
from samverk.deciding.forms.choosing import Sent, SomebodyField, key_of
from samverk.deciding.models import Ballot, Candidate, Vote
from samverk.deciding.queries.item_panel import ItemPanel, VoteShown

KINDS = (
    (Vote.Kind.HANDS, _("Show of hands: count them")),
    (Vote.Kind.ROLL_CALL, _("By name: everybody answers, the chair last")),
    (Vote.Kind.ELECTION, _("Secret election")),
)
CHOICES = ((Ballot.Choice.YES, _("Yes")), (Ballot.Choice.NO, _("No")), (Ballot.Choice.ABSTAIN, _("I abstain")))
MOST_CANDIDATES = 30


class OpenVoteForm(forms.Form):
    """What is put to the vote."""

    kind = forms.ChoiceField(label=_("How the vote is taken"), choices=KINDS, widget=forms.RadioSelect)
    yes_means = forms.CharField(label=_("What yes means, or what the election is to"), max_length=300)
    no_means = forms.CharField(label=_("What no means"), max_length=300, required=False)
    candidates = forms.CharField(
        label=_("Who can be elected"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only for an election: one name a line."),
    )

    def __init__(self, panel: ItemPanel, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="vote-%s")
        leader = panel.room.leader
        self.fields["chair"] = SomebodyField(
            panel.room.voters,
            label=_("Who leads the meeting"),
            nobody=_("Nobody who votes"),
            required=False,
            initial=key_of(leader.attendance if leader else None),
        )

    def clean_candidates(self) -> list[str]:
        names = [name.strip()[:200] for name in self.cleaned_data["candidates"].splitlines() if name.strip()]
        if len(names) > MOST_CANDIDATES:
            raise forms.ValidationError(_("Name at most thirty."))
        return names


class HandsForm(forms.Form):
    """Hands that were counted."""

    yes = forms.IntegerField(label=_("Yes"), min_value=0, max_value=1000)
    no = forms.IntegerField(label=_("No"), min_value=0, max_value=1000)
    abstained = forms.IntegerField(label=_("Abstain"), min_value=0, max_value=1000, initial=0)
    chair_says = forms.ChoiceField(
        label=_("How the chair voted"),
        required=False,
        choices=[("", _("The chair abstained")), ("yes", _("Yes")), ("no", _("No"))],
        help_text=_("Where the votes are even, the chair's vote decides."),
    )

    def __init__(self, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="hands-%s")

    @property
    def hands(self) -> Hands:
        """What was counted, as the act takes it."""
        said = self.cleaned_data
        chair_says_yes = {"yes": True, "no": False}.get(said["chair_says"])
        return Hands(said["yes"], said["no"], said["abstained"], chair_says_yes)


class BallotForm(forms.Form):
    """One answer; who gives it is asked only of the one who calls the names."""

    choice = forms.ChoiceField(label=_("The answer"), choices=CHOICES, widget=forms.RadioSelect)

    def __init__(self, shown: VoteShown, sent: Sent = None, *, for_others: bool) -> None:
        super().__init__(sent, auto_id="ballot-%s" if for_others else "my-ballot-%s")
        if for_others:
            self.fields["who"] = SomebodyField(shown.missing, label=_("Who answers"))
            self.order_fields(["who", "choice"])


class SecretBallotForm(forms.Form):
    """One secret vote."""

    candidate = forms.ChoiceField(label=_("Your vote"), widget=forms.RadioSelect)

    def __init__(self, shown: VoteShown, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="my-ballot-%s")
        self.candidates = {candidate.public_id: candidate for candidate in shown.candidates}
        self.fields["candidate"] = forms.ChoiceField(
            label=_("Your vote"),
            choices=[*((key, one.name) for key, one in self.candidates.items()), ("blank", _("Blank vote"))],
            widget=forms.RadioSelect,
        )

    @property
    def chosen(self) -> Candidate | None:
        return self.candidates.get(self.cleaned_data["candidate"])


class PaperForm(forms.Form):
    """Secret votes on paper, counted by hand and added to those from the phones."""

    def __init__(self, shown: VoteShown, sent: Sent = None) -> None:
        super().__init__(sent, auto_id="paper-%s")
        self.keys = [candidate.public_id for candidate in shown.candidates]
        for candidate in shown.candidates:
            self.fields[candidate.public_id] = forms.IntegerField(
                label=_("On paper for %(name)s") % {"name": candidate.name}, min_value=0, max_value=1000, initial=0
            )
        self.fields["blank"] = forms.IntegerField(label=_("Blank on paper"), min_value=0, max_value=1000, initial=0)

    @property
    def paper(self) -> Paper:
        """What was counted, as the act takes it."""
        return Paper({key: self.cleaned_data[key] for key in self.keys}, self.cleaned_data["blank"])
