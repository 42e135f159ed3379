"""Forms for requests: asking, noting what was asked otherwise, and saying how a body handles them."""

import secrets
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samverk.design.forms import ForAnybody
from samverk.directory.models import Body
from samverk.disclosures.actions import Wanted
from samverk.disclosures.models import DocumentRequest
from samverk.registry.models import Entry

LONGEST = 5_000
SIGNER = signing.Signer(salt="samverk.disclosures.forms")


class KeyedForm(forms.Form):
    """A form that bears a key of its own: sent twice, it is one request."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def __init__(self, *args: Any, bodies: QuerySet[Body], **kwargs: Any) -> None:
        """Let choose among ``bodies``."""
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = bodies
        self.fields["key"].initial = SIGNER.sign(secrets.token_urlsafe(24))

    def clean_key(self) -> str | None:
        """Return the key, if it is one of ours."""
        try:
            return SIGNER.unsign(self.cleaned_data["key"])
        except signing.BadSignature:
            return None


class AskForm(ForAnybody, KeyedForm):
    """What anybody asks for."""

    body = forms.ModelChoiceField(
        label=_("Whose documents?"), queryset=Body.objects.none(), to_field_name="public_id", empty_label=None
    )
    what = forms.CharField(
        label=_("What do you want to read?"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("As exactly as you can: a number, a day, what it is about. You need not say who you are, or why."),
    )
    email = forms.EmailField(
        label=_("E-mail address, if you want the answer by letter"),
        max_length=254,
        required=False,
        help_text=_("Without one you follow your request under a link that is shown when you have asked."),
    )

    def __init__(self, *args: Any, entry: Entry | None = None, **kwargs: Any) -> None:
        """Ask for nothing more where a registered record is asked for."""
        super().__init__(*args, **kwargs)
        self.entry = entry
        if entry is not None:
            del self.fields["body"]
            self.fields["what"].required = False
            self.fields["what"].label = _("Is there something you want to add?")

    @property
    def chosen(self) -> Body:
        """Return the body that is asked."""
        body: Body = self.entry.register.body if self.entry is not None else self.cleaned_data["body"]
        return body

    def wanted(self, language: str) -> Wanted:
        """Return what is asked for."""
        said = self.cleaned_data
        return Wanted(said["what"], self.entry, email=said["email"], language=language)


class NoteForm(KeyedForm):
    """A request that came otherwise, noted by whoever got it."""

    body = forms.ModelChoiceField(
        label=_("Whose documents?"), queryset=Body.objects.none(), to_field_name="public_id", empty_label=None
    )
    channel = forms.ChoiceField(
        label=_("How was it asked?"),
        choices=[choice for choice in DocumentRequest.Channel.choices if choice[0] != DocumentRequest.Channel.FORM],
    )
    received_on = forms.DateField(label=_("On which day?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    what = forms.CharField(label=_("What is asked for?"), max_length=LONGEST, widget=forms.Textarea({"rows": 6}))
    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        help_text=_("Only if it was given. Nobody is to be asked who they are, or why they want to read something."),
    )
    email = forms.EmailField(label=_("E-mail address for the answer"), max_length=254, required=False)
    contact = forms.CharField(label=_("Another way to reach whoever asked"), max_length=300, required=False)
    language = forms.ChoiceField(label=_("Language of the answer"), choices=settings.LANGUAGES)

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        said = self.cleaned_data
        names = ("what", "name", "email", "contact", "language", "channel")
        return Wanted(**{name: said[name] for name in names})


class RulesForm(forms.Form):
    """How a body handles requests."""

    is_open = forms.BooleanField(label=_("The body stands in the form that everybody may fill in"), required=False)
    answer_days = forms.IntegerField(
        label=_("Within how many working days is a request answered?"),
        min_value=0,
        max_value=30,
        help_text=_("The law says at once, or promptly. 0 is the same day. Requests that are there keep their day."),
    )
    files_days = forms.IntegerField(
        label=_("For how many days do files lie behind the asker's link?"), min_value=1, max_value=365
    )
    forget_days = forms.IntegerField(
        label=_("After how many days is it forgotten who asked?"),
        min_value=21,
        max_value=3650,
        help_text=_("Counted from the answer, or from the decision. What was done stays in the log."),
    )
    four_eyes = forms.BooleanField(label=_("Somebody else must confirm each assessment"), required=False)
    authority = forms.CharField(label=_("The authority that decides, with its address"), max_length=300, required=False)
    court = forms.CharField(
        label=_("The administrative court of appeal that tries appeals"), max_length=200, required=False
    )
