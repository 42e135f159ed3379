"""Forms for mail: where it belongs and what the register says of it, why it is set aside, whose mail is marked."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body
from samverk.mailroom.actions import Chosen
from samverk.mailroom.arriving.provisional import neutral_words
from samverk.mailroom.models import Mail
from samverk.matters.models import Matter
from samverk.registry.entered import Secrecy
from samverk.registry.forms import SecrecyForm
from samverk.registry.models import Case

FindCases = Callable[[str], Sequence[Case]]
FindMatters = Callable[[str], Sequence[Matter]]


class FileForm(SecrecyForm):
    """Where a message belongs: in a case, with a matter, or in a case that is opened for it."""

    place = forms.CharField(
        label=_("Registry number, or title of a matter"),
        max_length=400,
        required=False,
        help_text=_("Such as KDG 2026-0001. Left empty, a new case is opened."),
        widget=forms.TextInput({"list": "known-matters", "autocomplete": "off"}),
    )
    body = forms.ModelChoiceField(
        Body.objects.none(),
        label=_("Which body?"),
        to_field_name="public_id",
        required=False,
        help_text=_("A registry number tells it by itself."),
    )
    title = forms.CharField(
        label=_("Title of the new case"), max_length=300, required=False, help_text=_("Name no private person here.")
    )
    what = forms.CharField(
        label=_("What is it about?"),
        max_length=500,
        help_text=_("This stands in the register, which others may read. Name no private person here."),
    )
    day = forms.DateField(
        label=_("On which day was it received?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    sender = forms.CharField(label=_("Sender"), max_length=300, required=False)
    sender_is_organisation = forms.BooleanField(label=_("The sender is no private person"), required=False)

    def __init__(
        self, *args: Any, bodies: QuerySet[Body], find_cases: FindCases, find_matters: FindMatters, **kwargs: Any
    ) -> None:
        """Let choose among ``bodies``, and look for what was named with both functions."""
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = bodies
        self._find_cases, self._find_matters = find_cases, find_matters
        self._case: Case | None = None
        self._matter: Matter | None = None

    def clean(self) -> dict[str, Any]:
        """Find the case or the matter that was named, and see that the body is known."""
        said: dict[str, Any] = super().clean() or {}
        place = said.get("place", "").strip()
        if place:
            self._find(place)
        if self._case is None and not said.get("body") and "body" not in self.errors:
            self.add_error("body", _("Choose the body in whose register it is entered."))
        if not place and not said.get("title") and "title" not in self.errors:
            self.add_error("title", _("Say where it belongs: a registry number, a matter, or a new case."))
        return said

    def _find(self, place: str) -> None:
        cases = self._find_cases(place)
        matters = [] if cases else self._find_matters(place)
        if len(cases) == 1:
            self._case = cases[0]
        elif len(matters) == 1:
            self._matter = matters[0]
        elif matters or cases:
            self.add_error("place", _("Several are called so. Choose one of the list, or write its number."))
        else:
            self.add_error("place", _("There is no such number and no such matter."))

    def chosen(self) -> Chosen:
        """Return what was chosen; a mark counts as assessed today."""
        said = self.cleaned_data
        return Chosen(
            body=self._case.register.body if self._case is not None else said["body"],
            what=said["what"].strip(),
            day=said["day"],
            sender=said["sender"],
            sender_is_organisation=said["sender_is_organisation"],
            case=self._case,
            matter=self._matter,
            title=said["title"],
            secrecy=self.secrecy(timezone.localdate()),
        )


def begun_by(mail: Mail, secrecy: Secrecy | None) -> dict[str, Any]:
    """Return what the form begins with for a message that is marked so, provisionally: a person names the section."""
    received: datetime = mail.received_at
    return {
        "place": mail.case.designation if mail.case is not None else "",
        "body": mail.body.public_id if mail.body is not None else "",
        "what": neutral_words(mail) if secrecy else mail.subject,
        "day": timezone.localdate(received),
        "sender": mail.sender,
        "secrecy_section": secrecy.section if secrecy else "",
        "hides_parties": secrecy is not None,
        "hides_what": secrecy is not None,
    }


class AsideForm(forms.Form):
    """Why a message is set aside."""

    reason = forms.ChoiceField(label=_("Why?"), choices=Mail.Reason.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class HandForm(forms.Form):
    """With whom a message waits."""

    body = forms.ModelChoiceField(
        Body.objects.order_by("sort_key"),
        label=_("Which body?"),
        to_field_name="public_id",
        required=False,
        empty_label=_("The secretariat"),
    )


class RuleForm(forms.Form):
    """Whose mail to a body is marked for secrecy when the house registers it by itself."""

    sender = forms.CharField(
        label=_("Sender"),
        max_length=254,
        required=False,
        help_text=_(
            "An address, or a domain such as @kommun.example. Left empty: whoever says that it is confidential."
        ),
    )
    section = forms.CharField(
        label=_("Section of the law"), max_length=120, help_text=_("For example OSL 21 kap. 7 §.")
    )
