"""Forms for requests: filing one, answering it, and saying how a body takes them."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samverk.design.forms import ForAnybody
from samverk.directory.models import Body
from samverk.enquiries.actions import Filed
from samverk.enquiries.models import Enquiry

LONGEST = 5_000


class EnquiryForm(forms.Form):
    """What is asked of which body, in plain text."""

    body = forms.ModelChoiceField(
        label=_("Whom do you ask?"), queryset=Body.objects.none(), to_field_name="public_id", empty_label=None
    )
    title = forms.CharField(label=_("What is it about?"), max_length=200)
    text = forms.CharField(
        label=_("What do you want to do together?"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Plain text. Say what you would bring in, and what you hope for."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Body], **kwargs: Any) -> None:
        """Let choose among ``bodies``."""
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = bodies


class InsideForm(EnquiryForm):
    """A member's request; who they are is known."""

    organisation = forms.CharField(label=_("For which organisation?"), max_length=200, required=False)

    def filed(self, *, name: str, email: str) -> Filed:
        """Return what is filed, by whom."""
        said = self.cleaned_data
        return Filed(said["title"], said["text"], name, email, said["organisation"])


class OutsideForm(ForAnybody, EnquiryForm):
    """An outsider's request."""

    name = forms.CharField(label=_("Your name"), max_length=200)
    organisation = forms.CharField(label=_("Your organisation"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("We send a link to it. The request counts when you have confirmed it there."),
    )

    def filed(self) -> Filed:
        """Return what is filed."""
        said = self.cleaned_data
        return Filed(said["title"], said["text"], said["name"], said["email"], said["organisation"])


class AnswerForm(forms.Form):
    """What is answered, and why."""

    outcome = forms.ChoiceField(
        label=_("Does it come about?"), choices=Enquiry.Outcome.choices, widget=forms.RadioSelect
    )
    answer = forms.CharField(label=_("Answer"), max_length=LONGEST, widget=forms.Textarea({"rows": 5}))
    motive = forms.CharField(
        label=_("The reason"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Whoever asked gets it with the answer. Nothing is answered without a reason."),
    )


class RulesForm(forms.Form):
    """How a body takes requests."""

    answer_days = forms.IntegerField(
        label=_("In how many days does the body answer?"),
        min_value=1,
        max_value=365,
        help_text=_("Counted from the day a request is received. Those that are there keep their day."),
    )
    is_public = forms.BooleanField(
        label=_("Outsiders may ask too"),
        required=False,
        help_text=_("They confirm their address by letter before the request counts."),
    )
