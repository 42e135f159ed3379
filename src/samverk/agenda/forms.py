"""Forms of agendas."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.agenda.messages import KINDS, PURPOSES
from samverk.agenda.queries.presenters import MOST_NAMES, NAME


class ItemForm(forms.Form):
    """An item as it is to be."""

    title = forms.CharField(label=_("Title"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind of item"), choices=list(KINDS.items()))
    purpose = forms.ChoiceField(
        label=_("Purpose"), choices=[("", _("Not said yet")), *PURPOSES.items()], required=False
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=600, required=False)
    presenters = forms.CharField(
        label=_("Presented by"),
        help_text=_("One name a line. Those who sit in the body are recognised."),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=NAME * MOST_NAMES,
    )
    background = forms.CharField(
        label=_("Background"), widget=forms.Textarea(attrs={"rows": 5}), required=False, max_length=20_000
    )
    is_confidential = forms.BooleanField(
        label=_("Confidential"),
        help_text=_("Shown to those who sit in the body and to the secretariat alone. Letters do not name it."),
        required=False,
    )

    def clean_presenters(self) -> list[str]:
        """Return the names, each once, none too long to be one."""
        names = [line.strip() for line in self.cleaned_data["presenters"].splitlines() if line.strip()]
        if any(len(name) > NAME for name in names) or len(names) > MOST_NAMES:
            raise forms.ValidationError(_("Write at most 20 names, one a line."))
        return list(dict.fromkeys(names))


class NewItemForm(forms.Form):
    """The least that an item needs."""

    title = forms.CharField(label=_("Title"), max_length=300)
    purpose = forms.ChoiceField(
        label=_("Purpose"), choices=[("", _("Not said yet")), *PURPOSES.items()], required=False
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=600, required=False)


class TakeOffForm(forms.Form):
    """Why an item is taken off."""

    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)


class PaperForm(forms.Form):
    """A file to go with an item."""

    paper = forms.FileField(label=_("File"))
    is_slides = forms.BooleanField(label=_("Slides to be shown at the meeting"), required=False)


class CallForm(forms.Form):
    """What the sender wants to say beside."""

    remark = forms.CharField(
        label=_("A few words beside"),
        help_text=_("Stands in the letter to everybody. Name nothing confidential here."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=2000,
    )


class AbsenceForm(forms.Form):
    """That one cannot come."""

    reason = forms.CharField(
        label=pgettext_lazy("absence", "Reason"),
        help_text=_("Shown to the secretary and the chair."),
        max_length=200,
        required=False,
    )
    called_in = forms.ChoiceField(label=_("Deputy to call in"), required=False)

    def __init__(self, *args: Any, deputies: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer ``deputies``, pairs of public id and name."""
        super().__init__(*args, **kwargs)
        field = self.fields["called_in"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Nobody")), *deputies]
        if not deputies:
            del self.fields["called_in"]


class StandingItemForm(forms.Form):
    """One row of a body's template."""

    public_id = forms.CharField(widget=forms.HiddenInput, required=False, max_length=12)
    title = forms.CharField(label=_("Title"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind of item"), choices=list(KINDS.items()))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=600)
    position = forms.IntegerField(label=pgettext_lazy("agenda", "Number in the order"), min_value=1, max_value=99)


StandingItems = forms.formset_factory(StandingItemForm, extra=2, can_delete=True, max_num=40)
