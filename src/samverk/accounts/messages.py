"""What the room says, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "email-taken": _("There is already a user with this e-mail address."),
    "last-administrator": _("There must always be at least one administrator who may log in."),
}
