"""The forms of networks."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body, Mandate, Organisation
from samverk.meetings.models import Clause
from samverk.networks.basis import Basis
from samverk.networks.models import LifeStep, LogEntry, Network, Participation

CLAUSE_ADDRESS = re.compile(r"(?:^|/)(?P<public_id>[2-9a-hjkmnp-z]{12})/?$")


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def text_area(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ClauseField(forms.CharField):
    """A clause by its address; one under a confidential item cannot be cited, since many will read it."""

    def clean(self, value: Any) -> Any:
        """Return the clause, ``None`` where nothing was written."""
        written = super().clean(value)
        if not written:
            return None
        match = CLAUSE_ADDRESS.search(written.strip())
        found = Clause.objects.select_related("meeting", "item").filter(public_id=match["public_id"] if match else "")
        clause = found.first()
        if clause is None:
            raise forms.ValidationError(_("There is no clause at this address."))
        if clause.item is not None and clause.item.is_confidential:
            raise forms.ValidationError(_("A clause under a confidential item cannot be cited here."))
        return clause


class BasisForm(forms.Form):
    """What an act rests on, and its day."""

    on = forms.DateField(label=_("Day"), widget=DayInput)
    clause = ClauseField(
        label=_("Clause"), help_text=_("Paste the address of the clause that decided it."), required=False
    )
    because = forms.CharField(
        label=_("Reason"), help_text=_("Needed where there is no clause."), max_length=300, required=False
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """Suggest today."""
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today

    def basis(self) -> Basis:
        """Return what was cited."""
        return Basis(self.cleaned_data["clause"], self.cleaned_data["because"])


class ProposeForm(BasisForm):
    """A network that is to be."""

    name = forms.CharField(label=_("Name"), max_length=200)
    type = forms.ChoiceField(label=_("Type"), choices=Network.Type.choices)
    field_order = ["name", "type", "on", "clause", "because"]


class StepForm(BasisForm):
    """A step that needs no more than its basis."""

    kind = forms.ChoiceField(label=_("Step"), choices=())
    field_order = ["kind", "on", "clause", "because"]

    def __init__(self, *args: Any, kinds: tuple[str, ...], **kwargs: Any) -> None:
        """Offer the ``kinds`` of steps that may follow."""
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind, LifeStep.Kind(kind).label) for kind in kinds]


class CloseForm(BasisForm):
    """The end, with the last report."""

    report = forms.CharField(
        label=_("Last report"),
        help_text=_("It is sent to the directors of the municipalities that take part and to the secretariat."),
        widget=text_area(6),
    )


class MergeForm(BasisForm):
    """Networks that become part of another."""

    networks = forms.ModelMultipleChoiceField(
        label=_("Networks that end"), queryset=Network.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    into = forms.ModelChoiceField(label=_("Network that goes on"), queryset=Network.objects.none())
    waits_for_board = forms.BooleanField(
        label=_("A board must decide this first"),
        help_text=_("Nothing happens to the networks before it has."),
        required=False,
    )
    field_order = ["networks", "into", "on", "clause", "because", "waits_for_board"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the networks that have not ended."""
        super().__init__(*args, **kwargs)
        going = Network.objects.select_related("body").exclude(state__in=("merged", "closed"))
        for name in ("networks", "into"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = going.order_by("body__sort_key")


class SettleForm(forms.Form):
    """What the board decided about a merger."""

    outcome = forms.ChoiceField(
        label=_("The board"),
        choices=[("taken", _("has decided that they become one")), ("fallen", _("has decided against it"))],
        widget=forms.RadioSelect,
    )
    on = forms.DateField(label=_("Day"), widget=DayInput)
    clause = ClauseField(label=_("Clause"), help_text=_("Paste the address of the clause that decided it."))


class PrepareForm(forms.Form):
    """What must be done before the start."""

    type = forms.ChoiceField(label=_("Type"), choices=Network.Type.choices)
    management_asked_on = forms.DateField(label=_("The management was asked on"), widget=DayInput, required=False)
    secretariat_informed_on = forms.DateField(
        label=_("The secretariat was informed on"), widget=DayInput, required=False
    )


class AnswerForm(forms.Form):
    """Whether a municipality takes part."""

    answer = forms.ChoiceField(choices=Participation.Answer.choices[1:])


class MemberForm(forms.Form):
    """Somebody who is to sit in the network."""

    SEATS = (
        (Mandate.Seat.MEMBER, _("Member")),
        (Mandate.Seat.DEPUTY, _("Deputy")),
        (Mandate.Seat.CHAIR, _("Coordinator")),
        (Mandate.Seat.VICE_CHAIR, _("Second coordinator")),
        (Mandate.Seat.SECRETARY, _("Secretary")),
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    organisation = forms.ModelChoiceField(
        label=_("Municipality"), queryset=Organisation.objects.none(), to_field_name="public_id"
    )
    role = forms.CharField(label=_("Office"), max_length=120, required=False)
    seat = forms.ChoiceField(label=_("Seat"), choices=SEATS)
    email = forms.EmailField(label=_("E-mail address"))
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    on = forms.DateField(label=_("From"), widget=DayInput)

    def __init__(self, *args: Any, network: Network, today: date, **kwargs: Any) -> None:
        """Offer the municipalities that take part, and the secretariat."""
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today
        taking_part = network.participations.filter(answer="yes", left_on__isnull=True).values("organisation_id")
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)
        known = Organisation.objects.filter(pk__in=taking_part) | Organisation.objects.filter(kind="secretariat")
        field.queryset = known.order_by("sort_key")


class ContactForm(forms.Form):
    """How somebody is reached."""

    email = forms.EmailField(label=_("E-mail address"))
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)


class PlanForm(forms.Form):
    """What the network wants in a year."""

    purpose = forms.CharField(label=_("Purpose"), widget=text_area(3), max_length=5_000)
    goals = forms.CharField(label=_("Goals"), widget=text_area(5), max_length=10_000)
    meeting_plan = forms.CharField(label=_("How it meets"), widget=text_area(3), max_length=5_000)


class MandateForm(BasisForm):
    """A new version of the mandate."""

    text = forms.CharField(label=_("Mandate"), widget=text_area(8), max_length=20_000)
    field_order = ["text", "on", "clause", "because"]


class LogForm(forms.Form):
    """Something that was done."""

    kind = forms.ChoiceField(label=_("Kind"), choices=LogEntry.Kind.choices)
    on = forms.DateField(label=_("Day"), widget=DayInput)
    text = forms.CharField(label=_("What was done"), widget=text_area(3), max_length=10_000)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """Suggest today."""
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today


class ChangeForm(forms.Form):
    """A passage for the mandates of many networks."""

    text = forms.CharField(label=_("What is added to the mandates"), widget=text_area(4), max_length=5_000)
    clause = ClauseField(label=_("Clause"), help_text=_("Paste the address of the clause that decided it."))
    holds_from = forms.DateField(label=_("Holds from"), widget=DayInput)
    networks = forms.ModelMultipleChoiceField(
        label=_("Networks"), queryset=Network.objects.none(), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, networks: Any, today: date, **kwargs: Any) -> None:
        """Offer the ``networks`` that are at work."""
        super().__init__(*args, **kwargs)
        self.fields["holds_from"].initial = today
        field = self.fields["networks"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = networks


class ConfirmForm(forms.Form):
    """What a coordinator says of a change."""

    remarks = forms.CharField(label=_("Remarks"), widget=text_area(3), max_length=5_000, required=False)


class WhichForm(forms.Form):
    """Which network a clause means."""

    body = forms.ModelChoiceField(
        label=_("Network that the clause means, or that goes on"), queryset=Body.objects.none(), required=False
    )
    others = forms.ModelMultipleChoiceField(
        label=_("Networks that end in it"),
        queryset=Body.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    name = forms.CharField(label=_("Name of a network that is not there yet"), max_length=200, required=False)
    on = forms.DateField(label=_("Day"), widget=DayInput)

    def __init__(self, *args: Any, is_merger: bool, **kwargs: Any) -> None:
        """Offer all networks; those that end are asked for only where several become one."""
        super().__init__(*args, **kwargs)
        for name in ("body", "others"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = Body.objects.filter(kind=Body.Kind.NETWORK).order_by("sort_key")
        if not is_merger:
            del self.fields["others"]


class ReasonForm(forms.Form):
    """Why a silent network goes on."""

    because = forms.CharField(label=_("Reason"), max_length=300)


class DomainsForm(forms.Form):
    """The domains of one municipality's mail addresses."""

    domains = forms.CharField(label=_("Domains"), max_length=500, required=False)
