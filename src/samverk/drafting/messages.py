"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS
from samverk.records.messages import REFUSALS as OF_RECORDS
from samverk.sitting.messages import REFUSALS as OF_SITTINGS

REFUSALS: dict[str, str | Promise] = {
    **OF_RECORDS,
    **OF_MEETINGS,
    **OF_SITTINGS,
    "already-settled": _("Somebody else has answered this comment already. Load the page again to see how."),
    "clause-changed-meanwhile": _("Somebody has worded the clause anew meanwhile. Load the page again to see how."),
    "comments-are-closed": _("The last day for comments has passed, or the minutes are approved."),
    "edited-file-no-minutes": _(
        "The file does not look like minutes. Save the draft as Word here, and change that file."
    ),
    "edited-file-of-another-meeting": _("The file holds the minutes of another meeting. Nothing was taken over."),
    "edited-file-of-other-kind": _("Bring the draft back as a Word or OpenDocument file."),
    "edited-file-too-large": _("The file is larger than 10 MB. Minutes are text: take pictures out of it."),
    "edited-file-unreadable": _("The file is damaged or locked. Open it where it was made, and save it again."),
    "edits-changed": _("The draft has changed since the differences were shown. Look at them again, and choose anew."),
    "last-day-has-passed": _("The last day for comments has passed. Choose today or a later day."),
    "no-seat-to-be-absent-from": _(
        "Nobody holds a seat for the municipality, so nobody can be absent. Enter the seat as vacant."
    ),
    "not-a-draft": _("The minutes are approved, so their text is never changed. Write a correction instead."),
    "not-approved": _("Only approved minutes are corrected. Change the text of the draft instead."),
    "nothing-chosen": _("Nothing was chosen, so nothing was taken over."),
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
    "unknown-house-style": _("There is no such style. Choose one from the list."),
    "words-not-found": _("These words do not stand in the approved text. Copy them from it letter by letter."),
}
