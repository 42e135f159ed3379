"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "already-called": _("The meeting has been called already, or was cancelled. Load the page again to see how it is."),
    "body-meets-already": _("The body has another meeting at that time. Choose another day or another hour."),
    "ends-before-it-starts": _("The end must come after the beginning."),
    "meeting-has-begun": _("The meeting has begun or was cancelled, so it can be neither moved nor cancelled."),
    "not-called": _("Only a meeting that was called can be opened, and only once."),
    "not-drafted": _("There is no draft to approve: it is not sent out yet, or somebody has approved it already."),
    "not-held": _("There is no draft to send out: the meeting is not closed yet, or the draft is out already."),
    "not-in-session": _("The meeting is not in session: somebody has closed it, or it has not been opened."),
    "nothing-to-change": _("It is so already; nothing was changed."),
}
