"""What the room says, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS

REFUSALS: dict[str, str | Promise] = {
    **OF_MEETINGS,
    "adjourned": _("The meeting is adjourned. Resume it first."),
    "already-leads": _("Whoever you chose leads the meeting already."),
    "already-present": _("It is noted already that they are here; nothing was changed."),
    "already-up": _("That item is up already; somebody else may have taken it up."),
    "attendance-not-now": _(
        "Who was there can be noted from the day of the meeting until its minutes are approved, and not for a "
        "meeting that was cancelled."
    ),
    "chair-not-present": _("Only somebody who is in the room can lead the meeting. Note first that they have come."),
    "deputy-serves": _("A deputy serves for them. Note first that the deputy has left."),
    "guest-has-a-seat": _(
        "They have a seat in the body and are no guest. Note in the list of members that they have come."
    ),
    "member-is-here": _("The member is here, or is no member with a deputy. A deputy serves only for who is away."),
    "no-person": _(
        "Your log-in belongs to nobody in the directory. Ask an administrator to tie it to your name there."
    ),
    "no-seat": _("They have no seat in the body on the day of the meeting. Put them down as a guest instead."),
    "not-adjourned": _("The meeting is not adjourned; somebody else may have resumed it."),
    "not-present": _("It is noted already that they are not here; nothing was changed."),
    "not-up": _("That item is not up any longer; somebody else may have ended it."),
    "outside-the-meeting": _(
        "That time lies outside the meeting: before it began, or later than it is now. Correct the time."
    ),
    "sits-for-another": _(
        "They are here for another municipality, and nobody sits for two. Note first that they are absent there."
    ),
    "takes-minutes-already": _("It is noted already that you take the minutes; nothing was changed."),
    "text-too-long": _("The text is longer than 200,000 signs. Divide it between several items."),
    "wrong-time": _("Write the time in hours and minutes, for example 09.10."),
}

UNFINISHED: dict[str, str | Promise] = {
    "organisations-missing": _("Nothing is said of whether these members were there"),
    "texts-beside": _("Two texts lie beside each other under these items"),
    "items-not-up": _("These items were never up"),
    "clauses-unconfirmed": _(
        "Clauses are written but not confirmed under these items; unconfirmed they decide nothing"
    ),
    "votes-open": _("Votes are still open under these items"),
}

ACCOUNTS: dict[str, str | Promise] = {
    "present": _("Present"),
    "reported-absent": _("Reported absent"),
    "unreported-absent": _("Absent without notice"),
    "vacant": _("Vacant"),
    "": _("Missing"),
}
