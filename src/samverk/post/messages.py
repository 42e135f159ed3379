"""What the room says, by code: one whole sentence each, and the states of a letter in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.post.models import Letter

REFUSALS: dict[str, str | Promise] = {
    "letter-held-secret": _(
        "This letter held a link that lets somebody in, and the link is forgotten. Make a new one where it was made."
    ),
    "letter-not-to-send-again": _("The letter is on its way or has been sent; there is nothing to send again."),
}

STATES: dict[str, str | Promise] = {
    Letter.State.QUEUED: pgettext_lazy("letter", "Waits"),
    Letter.State.SENDING: pgettext_lazy("letter", "Is being sent"),
    Letter.State.IN_DOUBT: pgettext_lazy("letter", "In doubt"),
    Letter.State.SENT: pgettext_lazy("letter", "Sent"),
    Letter.State.FAILED: pgettext_lazy("letter", "Could not be sent"),
    Letter.State.BOUNCED: pgettext_lazy("letter", "Came back"),
}
