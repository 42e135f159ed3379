"""What is said of a guest, and what a guest says."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samverk.guests.actions import Invited
from samverk.guests.models import Invitation
from samverk.intake.forms import PapersField
from samverk.meetings.models import Item


class ItemField(forms.ModelChoiceField[Item]):
    """An item of the agenda, by number and title."""

    def label_from_instance(self, obj: Any) -> str:
        """Return number and title."""
        return str(obj)


class InviteForm(forms.Form):
    """Whom to invite, and to what."""

    item = ItemField(Item.objects.none(), label=gettext_lazy("Item"), empty_label=gettext_lazy("Choose an item"))
    role = forms.ChoiceField(label=gettext_lazy("What the guest does"), choices=Invitation.Role.choices)
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    title = forms.CharField(label=pgettext_lazy("of a person", "Title"), max_length=200, required=False)
    organisation = forms.CharField(label=gettext_lazy("Organisation"), max_length=200, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), max_length=254)
    technical_notes = forms.CharField(
        label=gettext_lazy("About the room and the equipment"),
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    slides_due_at = forms.DateTimeField(
        label=gettext_lazy("Slides are due by"),
        required=False,
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
    )

    def __init__(self, *args: Any, items: Any, **kwargs: Any) -> None:
        """Offer ``items``, those of the agenda."""
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = items  # type: ignore[attr-defined]

    def invited(self) -> Invited:
        """Return whom to invite."""
        return Invited(**{name: value for name, value in self.cleaned_data.items() if name != "item"})


class AgainForm(forms.Form):
    """To which address the invitation is sent anew."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), max_length=254)


class AnswerForm(forms.Form):
    """Whether the guest comes."""

    comes = forms.ChoiceField(
        label=gettext_lazy("Do you come?"),
        choices=(("yes", gettext_lazy("Yes, I come")), ("no", gettext_lazy("No, I cannot come"))),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Anything we should know"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class NameForm(forms.Form):
    """How the guest is called."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    title = forms.CharField(label=pgettext_lazy("of a person", "Title"), max_length=200, required=False)
    organisation = forms.CharField(label=gettext_lazy("Organisation"), max_length=200, required=False)


class SlidesForm(forms.Form):
    """Slides for the item."""

    slides = PapersField(
        label=gettext_lazy("Your slides"),
        help_text=gettext_lazy("PDF, PowerPoint, OpenDocument or pictures, at most 50 MB each."),
    )

    def clean_slides(self) -> Any:
        """Return the files; there must be one at least."""
        files = self.cleaned_data["slides"]
        if not files:
            raise ValidationError(_("Choose a file first."))
        return files
