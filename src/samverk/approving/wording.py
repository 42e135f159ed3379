"""Words of this room for what the database holds in codes."""

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.approving.models import Approver

ROLES: dict[str, str | Promise] = {
    Approver.Role.CHAIR: _("Chair of the meeting"),
    Approver.Role.CHOSEN: _("Chosen to verify the minutes"),
}


def role_words(role: str) -> str:
    """Return as what somebody approves, in the language of the minutes."""
    with translation.override("sv"):
        return str(ROLES[role])
