"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.accounts.messages import REFUSALS as OF_ACCOUNTS
from samverk.agenda.messages import REFUSALS as OF_AGENDA

REFUSALS: dict[str, str | Promise] = {
    **OF_ACCOUNTS,
    **OF_AGENDA,
    "already-invited": _("This address is invited to the item already."),
    "invitation-changed": _("Somebody else revoked the invitation or sent it anew meanwhile. Look how it stands now."),
    "invitation-revoked": _("This invitation does not hold any more. If you think it should, ask who invited you."),
}
