"""What is asked of those who lay minutes before others, and of those who approve them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.approving.actions.answer import LONGEST
from samverk.approving.models import Approver
from samverk.approving.queries.proposed import Named
from samverk.approving.wording import ROLES
from samverk.directory.models import Person

Role = Approver.Role


class SubmitForm(forms.Form):
    """Who approves, and how. Whoever led the meeting or was chosen to is marked already."""

    approvers = forms.MultipleChoiceField(
        label=_("Who approves?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Name at least one person who approves the text.")},
    )
    way = forms.ChoiceField(
        label=_("How?"),
        choices=(("word", _("By their word, on this page")), ("signature", _("By signing the file"))),
        widget=forms.RadioSelect,
        initial="word",
    )

    def __init__(self, *args: Any, named: Sequence[Named], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.named = {str(one.person.public_id): one for one in named}
        field = self.fields["approvers"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, _label(one)) for key, one in self.named.items()]
        self.initial.setdefault("approvers", [key for key, one in self.named.items() if one.is_proposed])

    def chosen(self) -> list[tuple[Person, Role]]:
        """Return the people marked, in the order in which they were offered."""
        marked = set(self.cleaned_data["approvers"])
        return [(one.person, one.role) for key, one in self.named.items() if key in marked]


class RemarkForm(forms.Form):
    remark = forms.CharField(
        label=_("What is wrong?"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4, "lang": "sv"})
    )


class WithdrawForm(forms.Form):
    because = forms.CharField(label=_("Reason"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))


def _label(one: Named) -> str:
    return f"{one.person.name} ({ROLES[one.role]})" if one.is_proposed else one.person.name
