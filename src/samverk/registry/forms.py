"""What is asked of those who register."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from procedure.public_record import RecordKind
from samverk.directory.models import Body
from samverk.registry.entered import Brought, Direction, Entered, Party, Secrecy

DIRECTIONS = (
    (Direction.IN, _("Received")),
    (Direction.OUT, _("Sent")),
    (Direction.INTERNAL, _("Made here")),
)
KINDS = (
    (RecordKind.OTHER, _("Letter or other document")),
    (RecordKind.MINUTES, _("Minutes of a meeting")),
    (RecordKind.DECISION, _("Decision")),
    (RecordKind.REGISTER, _("Register or list")),
    (RecordKind.NOTE, _("Note for preparation")),
    (RecordKind.DRAFT, _("Draft")),
)


class CaseForm(forms.Form):
    """What a new case is about."""

    title = forms.CharField(
        label=_("What is the case about?"), max_length=300, help_text=_("Name no private person here.")
    )


class SecrecyForm(forms.Form):
    """Whether something is secret, by what, and what others are not told of it; it asks last."""

    secrecy_section = forms.CharField(
        label=_("Section of the law, if it is secret"),
        max_length=120,
        required=False,
        help_text=_("For example OSL 21 kap. 7 §."),
    )
    secrecy_assessed_by = forms.CharField(label=_("Who assessed the secrecy?"), max_length=254, required=False)
    hides_parties = forms.BooleanField(label=_("Leave sender and receiver out for others"), required=False)
    hides_what = forms.BooleanField(label=_("Leave out for others what it is about"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([name for name in self.fields if name not in SecrecyForm.base_fields])

    def secrecy(self, on: date) -> Secrecy | None:
        """Return the mark, assessed on ``on``; ``None`` where nothing was said of secrecy."""
        said = self.cleaned_data
        if not any(said[name] for name in SecrecyForm.base_fields):
            return None
        hides = {name: said[name] for name in ("hides_parties", "hides_what")}
        return Secrecy(said["secrecy_section"], said["secrecy_assessed_by"], on, **hides)


class EntryForm(SecrecyForm):
    """A record, or what an entry should have said."""

    what = forms.CharField(label=_("What is it about?"), max_length=500, help_text=_("Name no private person here."))
    direction = forms.ChoiceField(label=_("Received, sent or made here?"), choices=DIRECTIONS)
    day = forms.DateField(label=_("Which day?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    sender = forms.CharField(label=_("Sender"), max_length=300, required=False)
    sender_is_organisation = forms.BooleanField(label=_("The sender is no private person"), required=False)
    receiver = forms.CharField(label=_("Receiver"), max_length=300, required=False)
    receiver_is_organisation = forms.BooleanField(label=_("The receiver is no private person"), required=False)
    nature = forms.ChoiceField(label=_("What kind of document?"), choices=KINDS)
    file = forms.FileField(label=_("File"), required=False)

    def entered(self, files: tuple[Brought, ...] = ()) -> Entered:
        """Return what the form says; the mark counts as assessed on the day of the record."""
        said: dict[str, Any] = self.cleaned_data
        return Entered(
            what=said["what"],
            day=said["day"],
            direction=said["direction"],
            sender=Party(said["sender"], said["sender_is_organisation"]),
            receiver=Party(said["receiver"], said["receiver_is_organisation"]),
            files=files,
            nature=RecordKind(said["nature"]),
            secrecy=self.secrecy(said["day"]),
        )


class RegisterForm(forms.Form):
    """How a register is kept."""

    mark = forms.CharField(label=_("How do the numbers begin?"), max_length=10)
    is_public = forms.BooleanField(label=_("Everybody may read the register"), required=False)


class BeginForm(RegisterForm):
    """Whose register is begun, and how it is kept."""

    body = forms.ModelChoiceField(Body.objects.filter(register=None), label=_("Which body?"), to_field_name="public_id")
    field_order = ("body", "mark", "is_public")
