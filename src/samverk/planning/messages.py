"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS

REFUSALS: dict[str, str | Promise] = {
    **OF_MEETINGS,
    "already-settled": _("Somebody else has answered it already. Load the page again to see how it is."),
    "day-has-passed": _("The day has passed already. Choose a day that is still to come."),
    "mirrors-itself": _("A theme is taken up again by the body above, so it must be a theme of the body below."),
    "suggestions-of-a-past-year": _("The year has passed, so nothing can be suggested for it any more."),
    "theme-at-another-body": _("The meeting is not one of this body and year."),
}
