"""What the room says when it refuses, by code: one whole sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.messages import REFUSALS as OF_MEETINGS

OWN: dict[str, str | Promise] = {
    "already-admitted": _("It is noted already that all agree to decide the item."),
    "already-dissents": _("The dissent is entered already."),
    "already-recused": _("It is noted already that the person has left for this item."),
    "already-voted": _("This vote is cast already, and nobody votes twice."),
    "ballots-missing": _("Not everybody has answered. Wait for them, or say that who is silent abstains."),
    "chair-votes-last": _("The chair votes last. Somebody has not answered yet."),
    "clause-changed-meanwhile": _("Somebody has worded the clause anew meanwhile. Read it, and do it again."),
    "clause-not-confirmed": _("The clause is no decision now, so there is nothing to take back."),
    "clause-not-dropped": _("The clause has not been dropped, or somebody has brought it back already."),
    "clause-not-proposed": _("The clause is confirmed or dropped already; nothing was changed."),
    "clause-unfinished": _("The clause has a gap (…) or no words. Fill it in before it is confirmed."),
    "has-taken-part": _("The person has voted on the item, or it is decided, so it is too late to leave for it."),
    "item-is-decided": _("The item is decided, so who was away for it stays so in the minutes."),
    "item-not-called": _(
        "The item was not called. It can be decided only if all who are present agree; note that first."
    ),
    "item-was-called": _("The item stood in the call, so nobody needs to agree to decide it."),
    "more-than-present": _("That is more than the number who may vote and are in the room. Count again."),
    "no-quorum": _("Too few are in the room to decide anything now."),
    "nobody-present": _("Nobody who may vote is in the room."),
    "not-among-the-voters": _("Only somebody who is in the room, may vote and has not left for the item can do this."),
    "not-in-the-room": _("The person is not in the room, or not on the list of those present."),
    "order-incomplete": _("Every proposal that was not withdrawn must be put once, and one of them be carried."),
    "proposal-was-put": _("The chair has put the proposals already, so none can be withdrawn."),
    "proposal-withdrawn": _("The proposal has been withdrawn already."),
    "remit-needs-reason": _("Say why the item is sent back; the reason stands in the decision."),
    "too-few-candidates": _("An election needs at least two names; one alone can be decided without a vote."),
    "too-few-put-off": _("Too few ask for it, so the item is decided today."),
    "vote-by-hands": _("This vote is taken by show of hands. Raise yours in the room."),
    "vote-is-closed": _("The vote is closed already."),
    "vote-is-open": _("A vote is open in the meeting. Close it or call it off first."),
    "vote-is-open-to-all": _("This vote is not secret. Load the page again and answer there."),
    "vote-is-secret": _("This election is secret. Load the page again and vote there."),
}
REFUSALS: dict[str, str | Promise] = {**OF_MEETINGS, **OWN}
