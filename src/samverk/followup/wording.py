"""What states, owners and days are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samverk.rounds.models import Round

STATES: dict[str, str | Promise] = {
    "proposed": _("Waits to be confirmed"),
    "open": pgettext_lazy("obligation", "Open"),
    "reported": _("Reported, waits to be accepted"),
    "accepted": pgettext_lazy("obligation", "Done"),
    "withdrawn": pgettext_lazy("obligation", "Let go"),
    "superseded": _("Replaced by a later decision"),
}
LOOKS = {"proposed": "wait", "open": "", "reported": "wait", "accepted": "good", "withdrawn": "", "superseded": ""}
OWNERS: dict[str, str | Promise] = {
    "secretariat": _("The secretariat"),
    "unknown": _("Nobody has said who"),
}
DAYS: dict[str, str | Promise] = {
    "at-once": _("At once"),
    "standing": _("Until further notice"),
    "none": _("No deadline"),
}
DONE: dict[str, str | Promise] = {
    "report": _("It is done when it has been reported back."),
    "sent": _("It is done when it has been sent."),
    "on-agenda": _("It is done when it stands on the agenda."),
    "booked": _("It is done when the money is booked."),
    "document": _("It is done when the document is there."),
    "answer": _("It is done when it has been answered."),
    "set-up": _("It is done when it has been set up."),
    "taken-note": _("It binds nobody; it is asked about at the next follow-up."),
}
# The views of the board, in the order in which they are offered.
SIGHTS: dict[str, str | Promise] = {
    "late": _("Late"),
    "no-deadline": _("Without a deadline"),
    "nobody": _("Nobody answers for it"),
    "open": _("All that is open"),
    "reported": _("To be accepted"),
    "proposed": _("To be confirmed"),
    "provisional": _("Waits for the board"),
    "settled": _("Settled"),
}

# The groups of a page of what is open, in their order: what they are called.
GROUP_NAMES: dict[str, str | Promise] = {
    "late": _("Late"),
    "at-once": _("At once"),
    "soon": _("Within a week"),
    "later": _("Later"),
    "no-day": _("Without a day"),
    "standing": _("Until further notice"),
    "reported": _("Reported, waits to be accepted"),
}
# The sections of the list before a meeting, in their order.
BEFORE_A_MEETING: dict[str, str | Promise] = {
    "returning": _("Returns at this meeting"),
    "late": _("Late"),
    "promised": _("Promised at the last two meetings"),
    "reported": _("Reported, waits to be accepted"),
}
GROUPS_ABOUT: dict[str, str | Promise] = {
    "late": _("The day has passed, and nothing has been reported"),
    "at-once": _("To be done without delay"),
    "soon": _("The day is today or within the next seven days"),
    "later": _("The day is further away"),
    "no-day": _("Nobody has said by when"),
    "standing": _("Holds without an end, and is never late"),
    "reported": _("Nothing to do but wait"),
}
# Why nobody answers for something, by the code of the finding.
FINDINGS: dict[str, str | Promise] = {
    "office-vacant": _("Nobody holds the office"),
    "owner-left": _("Has left; say who owes it now"),
    "owner-resting": _("Rests or has ended; say who owes it now"),
    "owner-unknown": _("Say who owes it"),
}
# How a question put to a whole set may be answered.
ASKED_AS = [
    (form.value, form.label) for form in (Round.Form.TEXT, Round.Form.POSITION, Round.Form.INTEREST, Round.Form.NUMBER)
]
