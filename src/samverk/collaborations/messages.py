"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.collaborations.models import Review

REFUSALS: dict[str, str | Promise] = {
    "changes-untold": gettext_lazy("Say what must be changed."),
    "cost-without-basis": gettext_lazy("Say how the cost is reckoned."),
    "due-before-asked": gettext_lazy("The last day to answer must lie ahead."),
    "ends-before-it-starts": gettext_lazy("The last day lies before the first one."),
    "entry-changed": gettext_lazy("Somebody else has changed the entry meanwhile. Look at it and try again."),
    "entry-merged": gettext_lazy("One of the two is not in the register any more."),
    "host-no-party": gettext_lazy("The host must be one of the parties."),
    "merged-with-itself": gettext_lazy("Choose another collaboration than this one."),
    "name-taken": gettext_lazy("A collaboration of this name is in the register already."),
    "not-listed": gettext_lazy("The collaboration is not listed any more, so nothing was changed."),
    "parties-too-few": gettext_lazy("Choose at least two parties, each once."),
    "reason-missing": gettext_lazy("Say why, so that whoever suggested it can read it."),
    "remark-settled": gettext_lazy("Somebody has dealt with this already."),
    "review-day-missing": gettext_lazy("Say when the entry is to be looked at again."),
    "review-incomplete": gettext_lazy("The list has changed meanwhile. Go through it once more."),
    "review-open": gettext_lazy("The municipalities have been asked this year already."),
    "suggestion-settled": gettext_lazy("Somebody has settled this already."),
}


def letter_of_review(review: Review, address: str, *, is_reminder: bool) -> tuple[str, str]:
    """Return the letter that asks a municipality to go through its lines."""
    words = {"year": review.year, "due": date_format(review.due_on), "address": address}
    if is_reminder:
        subject = _("Reminder: your municipality's collaborations %(year)s") % words
    else:
        subject = _("Go through your municipality's collaborations %(year)s") % words
    text = _(
        "Once a year every municipality says whether its lines in the register of formalised collaborations are "
        "right.\n\nGo through them by %(due)s:\n%(address)s"
    )
    return subject, text % words
