"""Who always prepares, and up to when turns are given."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Organisation
from samverk.rounds.forms import day_field


class SeatForm(forms.Form):
    """An office that always prepares."""

    organisation = forms.ModelChoiceField(label=_("Organisation"), queryset=Organisation.objects.none())
    office = forms.CharField(
        label=_("Office"),
        max_length=120,
        required=False,
        help_text=_("As the directory calls it. Empty: whoever votes for the organisation in the body."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let choose among members and secretariats."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)
        kinds = (Organisation.Kind.MUNICIPALITY, Organisation.Kind.SECRETARIAT, Organisation.Kind.REGION)
        field.queryset = Organisation.objects.filter(kind__in=kinds).order_by("sort_key")


class PlanForm(forms.Form):
    """Up to which day the coming meetings get a turn."""

    up_to = day_field(_("Give turns to all meetings up to"))
