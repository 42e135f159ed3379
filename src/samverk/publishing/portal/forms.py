"""What the address of a list may ask for."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.meetings.queries.clause_register import ORDERS
from samverk.publishing.portal import wording

DEADLINES = (("any", _("Has a deadline")), ("ahead", _("Deadline ahead")), ("passed", _("Deadline passed")))
SORTS = (
    ("newest", _("Newest first")),
    ("oldest", _("Oldest first")),
    ("due", _("Nearest deadline")),
    ("amount", _("Largest amount")),
    ("body", _("By body")),
)
LARGEST_KRONOR = 10**13


class ClauseFilters(forms.Form):
    """The filters of the register of clauses. ``from`` and ``to`` are days; amounts are in kronor."""

    q = forms.CharField(required=False, max_length=200, label=_("Words"))
    body = forms.CharField(required=False, max_length=12, label=_("Body"))
    act = forms.ChoiceField(
        required=False, choices=[(key, act.label) for key, act in wording.ACTS.items()], label=_("What was done")
    )
    addressee = forms.CharField(required=False, max_length=100, label=_("Addressed to"))
    organisation = forms.CharField(required=False, max_length=12, label=_("Organisation"))
    person = forms.CharField(required=False, max_length=12, label=_("Person"))
    least = forms.DecimalField(required=False, min_value=0, max_value=LARGEST_KRONOR, label=_("At least (kr)"))
    most = forms.DecimalField(required=False, min_value=0, max_value=LARGEST_KRONOR, label=_("At most (kr)"))
    deadline = forms.ChoiceField(required=False, choices=DEADLINES, label=_("Deadline"))
    sort = forms.ChoiceField(required=False, choices=[(order, order) for order in ORDERS], label=_("Order"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        # "from" is a word of Python's own and cannot be declared above.
        self.fields["from"] = forms.DateField(required=False, label=_("From and including"))
        self.fields["to"] = forms.DateField(required=False, label=_("To and including"))


def ore(kronor: Decimal | None) -> int | None:
    """Return an amount in kronor as öre."""
    return None if kronor is None else int(kronor * 100)
