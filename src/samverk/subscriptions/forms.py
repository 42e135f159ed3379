"""Asking to follow something."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.subscriptions.models import Subscription


class SubscribeForm(forms.Form):
    """Nobody sees ``website``: who fills it in is a machine."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    frequency = forms.ChoiceField(
        label=_("How often"),
        choices=Subscription.Frequency.choices,
        initial=Subscription.Frequency.DAILY,
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(choices=Subscription.Kind.choices, widget=forms.HiddenInput)
    subject = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False, widget=forms.HiddenInput)
