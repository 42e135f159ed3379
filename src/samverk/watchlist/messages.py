"""What the room says: refusals by code, and letters. One whole sentence each."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.watchlist.models import Notice
from samverk.watchlist.wording import source_of

REFUSALS: dict[str, str | Promise] = {
    "notice-changed": gettext_lazy("Somebody else came first. Look at the notice again before you go on."),
    "notice-empty": gettext_lazy("Write what is to be watched."),
    "outcome-missing": gettext_lazy("Write what came of it, even if it is nothing."),
    "watch-day-over": gettext_lazy("The day to watch must lie ahead. Choose a later one."),
}


def letter_of_reminder(notice: Notice, address: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that reminds; a confidential notice is not told in it."""
    told = {"day": date_format(notice.watch_on), "address": address, "source": source_of(notice)}
    if notice.is_confidential:
        text = _("A notice that you follow has come to its day, %(day)s. Look here what has come of it:\n%(address)s")
        return _("A notice to look at"), text % told
    text = _(
        "You follow this notice, and its day has come (%(day)s):\n\n%(text)s\n\nNote here what came of it:\n%(address)s"
    )
    return _("To look at: %(text)s") % {"text": notice.text[:100]}, text % (told | {"text": notice.text})
