"""What a refusal of this room says to people."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, Promise] = {
    "nothing-to-follow": _("There is nothing to follow here."),
    "subscription-over": _("This subscription has been ended. You can ask for it again."),
    "already-confirmed": _("You follow this already."),
}
