"""Venues: what is known of them, and how their list is narrowed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.directory.models import Organisation, Venue

KNOWN = (("", _("Nobody has said")), ("true", pgettext_lazy("answer", "Yes")), ("false", pgettext_lazy("answer", "No")))


def _municipalities() -> Any:
    return Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY).order_by("sort_key")


class VenueForm(forms.ModelForm):  # type: ignore[type-arg]
    """What is known of a venue. It is stored by the actions of the directory, never by the form."""

    lives_on_conferences = forms.TypedChoiceField(
        label=_("Are meetings and conferences its main business?"),
        choices=KNOWN,
        required=False,
        coerce=lambda said: {"true": True, "false": False}[said],
        empty_value=None,
    )

    class Meta:
        model = Venue
        fields = (
            "name",
            "organisation",
            "town",
            "address",
            "capacity",
            "lives_on_conferences",
            "accessibility",
            "contact",
        )
        labels = {
            "name": _("Name"),
            "organisation": _("Municipality it lies in"),
            "town": _("Town"),
            "address": _("Address"),
            "capacity": _("How many people it holds"),
            "accessibility": _("Accessibility"),
            "contact": _("Contact"),
        }
        widgets = {"accessibility": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer municipalities alone."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = _municipalities()
        known = self.instance.lives_on_conferences
        self.initial["lives_on_conferences"] = "" if known is None else str(known).lower()

    def _post_clean(self) -> None:
        """Leave the venue itself alone: only an action changes it."""


class NameForm(forms.Form):
    """Another spelling."""

    name = forms.CharField(label=_("Another name or spelling"), max_length=200)


class MergeForm(forms.Form):
    """The same venue under another entry."""

    gone = forms.ModelChoiceField(label=_("Entry that is the same venue"), queryset=Venue.objects.none())

    def __init__(self, *args: Any, keep: Venue, **kwargs: Any) -> None:
        """Offer every other venue."""
        super().__init__(*args, **kwargs)
        field = self.fields["gone"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Venue.objects.exclude(pk=keep.pk).order_by("sort_key")


class VenueFilter(forms.Form):
    """Which venues the list shows."""

    organisation = forms.ModelChoiceField(
        label=_("Municipality"), queryset=Organisation.objects.none(), required=False, empty_label=_("All")
    )
    capacity = forms.IntegerField(label=_("Holds at least"), min_value=1, max_value=100_000, required=False)
    conferences = forms.BooleanField(label=_("Meetings are its main business"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer municipalities alone."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = _municipalities()
