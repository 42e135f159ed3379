"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "already-linked": _("The two decisions are linked already."),
    "clause-gone": _("One of the decisions is not there any more. Look for it again."),
    "link-backwards": _("A decision cannot bear on a later one. Choose one that was decided before."),
    "link-day-unknown": _("Nobody knows on which day one of them was decided, so nothing says which came first."),
    "link-in-a-ring": _("The earlier one bears on the later one already, so this would go round in a ring."),
    "link-settled": _("Somebody else has settled this meanwhile. Load the page again."),
    "linked-to-itself": _("A decision cannot bear on itself."),
    "reason-missing": _("Say why, so that those who ask later can see it."),
    "touch-unanswered": _("Choose one of the answers."),
}
