"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "absence-too-late": _(
        "The meeting has begun or was cancelled. Tell the secretary, who keeps the list from now on."
    ),
    "already-lifted": _("Somebody has lifted the masking already."),
    "already-masked": _("These words are masked in the meeting already."),
    "already-called": _("The meeting has been called already, or was cancelled. Load the page again to see how it is."),
    "arrives-while-present": _("The person is noted as being in the room already. Note first when they left."),
    "before-its-preparation": _(
        "A meeting must be over before the meeting that it prepares. Choose another day, or loosen one from the other."
    ),
    "body-meets-already": _("The body has another meeting at that time. Choose another day or another hour."),
    "dissent-too-late": _("A dissent must be entered before the meeting closes."),
    "dissent-without-part": _("Only somebody who took part in the decision can enter a dissent."),
    "ends-before-it-starts": _("The end must come after the beginning."),
    "leaves-before-arriving": _("The hour of leaving must come after the hour of arriving."),
    "meeting-cancelled": _("The meeting was cancelled, so nothing can be due at it."),
    "meeting-has-begun": _("The meeting has begun or was cancelled, so it can be neither moved nor cancelled."),
    "no-seat-left": _("The municipality already holds as many seats in the body as it may. End another mandate first."),
    "not-to-be-masked": _("The minutes are still a draft. Change what they say; masking is for words that must stand."),
    "nobody-to-elect": _("Nobody got a vote, so nobody is elected."),
    "nobody-to-take-turns": _(
        "There is no municipality that can take the turn. Look at who takes turns and who holds a fixed office."
    ),
    "not-announced-everywhere": _(
        "The notice does not stand on every municipality's board yet, so the time of appeal has not begun to run."
    ),
    "not-called": _("Only a meeting that was called can be opened, and only once."),
    "not-drafted": _("There is no draft to approve: it is not sent out yet, or somebody has approved it already."),
    "not-held": _("There is no draft to send out: the meeting is not closed yet, or the draft is out already."),
    "not-in-session": _("The meeting is not in session: somebody has closed it, or it has not been opened."),
    "nothing-to-change": _("It is so already; nothing was changed."),
    "same-turn-twice-in-a-row": _("The same municipality would take two turns in a row. Choose another one."),
    "too-few-words": _("Write at least two letters or digits to be masked."),
    "nothing-to-mask": _(
        "These words do not stand in what the register holds of the meeting. Write them as they stand there."
    ),
    "tie-without-casting-vote": _("The votes are even. The chair must say which side the casting vote falls on."),
}
