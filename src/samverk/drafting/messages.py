"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.sitting.messages import REFUSALS as OF_SITTINGS

REFUSALS: dict[str, str | Promise] = {
    **OF_MEETINGS,
    **OF_SITTINGS,
    "already-settled": _("Somebody else has answered this comment already. Load the page again to see how."),
    "comments-are-closed": _("The last day for comments has passed, or the minutes are approved."),
    "last-day-has-passed": _("The last day for comments has passed. Choose today or a later day."),
    "no-seat-to-be-absent-from": _(
        "Nobody holds a seat for the municipality, so nobody can be absent. Enter the seat as vacant."
    ),
    "not-a-draft": _("The minutes are approved, so their text is never changed. Write a correction instead."),
    "not-approved": _("Only approved minutes are corrected. Change the text of the draft instead."),
    "organisation-missing": _(
        "The minutes cannot be approved: a municipality is in none of the lists. Say of each what it was: present, "
        "absent, or without anybody in its seat."
    ),
    "text-changed-meanwhile": _(
        "Somebody else has changed the text meanwhile. Nothing of yours is lost: it stands below. Compare the two, and "
        "save again."
    ),
    "text-is-locked": _(
        "Those who are to approve the text have been shown it, so it cannot change. Withdraw it from them first."
    ),
    "words-not-found": _("These words do not stand in the approved text. Copy them from it letter by letter."),
}
