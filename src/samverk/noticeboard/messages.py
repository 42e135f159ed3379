"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "announced-before": _("The approval is announced already."),
    "announces-nothing": _("The rules of this body ask for no announcement."),
    "back-before-away": _("The notice cannot be back before it was away."),
    "contents-not-open": _("The list of contents names an item that must not be shown. Load the page again."),
    "not-approved": _("The minutes are not approved yet."),
    "not-ours": _("The municipality takes the notice down from its own board. Note the day on which it did."),
    "posted-before-approval": _("The day lies before the minutes were approved."),
    "posted-in-the-future": _("The day has not come yet."),
    "stands-already": _("The notice stood on this board on that day already."),
    "stands-not": _("The notice did not stand on this board on that day."),
    "stands-still": _("The notice stays on the board until the time of appeal is out."),
    "where-kept-missing": _("Say where the minutes are kept."),
}
