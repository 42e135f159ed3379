"""What things are called: verb classes and what each sets going, kinds of items, steps of procedure."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from minutebook.model.clause import VerbClass


@dataclass(frozen=True)
class Act:
    """``label`` is the short name; ``effect`` what such a clause sets going, in a sentence."""

    label: Promise
    effect: Promise


ACTS: dict[str, Act] = {
    VerbClass.NOTE: Act(_("Noted"), _("The matter is handled for now; nobody has to do anything.")),
    VerbClass.THANK: Act(_("Thanked"), _("A courtesy; nobody has to do anything.")),
    VerbClass.FILE: Act(_("Filed"), _("The matter is closed and filed.")),
    VerbClass.APPROVE: Act(_("Approved"), _("This version of the document is fixed.")),
    VerbClass.ADOPT: Act(_("Adopted"), _("It is in force, and other choices have fallen.")),
    VerbClass.ENDORSE: Act(
        _("Endorsed"), _("A recommendation to the body that decides. It is not in force before that body has decided.")
    ),
    VerbClass.HAND_OVER: Act(_("Handed over"), _("The matter goes on to another body, and stands on its agenda.")),
    VerbClass.ASSIGN: Act(_("Assigned"), _("Somebody has been given something to do.")),
    VerbClass.AUTHORISE: Act(_("Authorised"), _("Somebody may sign or act for the collaboration.")),
    VerbClass.MANDATE: Act(_("Laid on each"), _("Each of several has something to do at home.")),
    VerbClass.URGE: Act(_("Urged"), _("An expectation that binds nobody; it is asked about at the next follow-up.")),
    VerbClass.REPORT_BACK: Act(_("To report back"), _("The matter returns with a report to a later meeting.")),
    VerbClass.RETURN: Act(_("To return"), _("The matter stands on the agenda of a later meeting.")),
    VerbClass.DEADLINE: Act(_("Deadline set"), _("What was decided before has a last day.")),
    VerbClass.APPOINT: Act(_("Appointed"), _("Somebody has been given a role.")),
    VerbClass.ESTABLISH: Act(_("Established"), _("A group or a network comes into being.")),
    VerbClass.RESTART: Act(_("Restarted"), _("A group or a network that lay dormant works again.")),
    VerbClass.DISSOLVE: Act(_("Dissolved"), _("A group or a network ceases to be.")),
    VerbClass.MERGE: Act(_("Merged"), _("Two become one.")),
    VerbClass.AMEND: Act(_("Amended"), _("An agreement or a document is changed or added to.")),
    VerbClass.ALLOCATE: Act(_("Money allocated"), _("Money is bound for a purpose.")),
    VerbClass.REALLOCATE: Act(_("Money moved"), _("Money is moved from one account to another.")),
    VerbClass.CANCEL: Act(_("Cancelled"), _("Something under way ends.")),
    VerbClass.RESCHEDULE: Act(_("Moved to another day"), _("A meeting is moved, and what was due at it moves along.")),
    VerbClass.COLLECT: Act(_("To be collected"), _("A question goes out to several, and the answers are gathered.")),
    VerbClass.PRIORITISE: Act(_("To be ranked"), _("Several things are weighed against each other.")),
    VerbClass.INVITE: Act(_("To be invited"), _("Somebody is asked to come.")),
    VerbClass.ASK: Act(_("To be asked"), _("A question is put to somebody.")),
    VerbClass.FORWARD: Act(_("To be sent on"), _("Something is sent on to somebody else.")),
    VerbClass.INFORM: Act(_("To be told"), _("Information is sent out.")),
    VerbClass.REMIND: Act(_("To be reminded"), _("A reminder is sent out.")),
    VerbClass.ANCHOR_LOCALLY: Act(_("To be settled at home"), _("Each takes the question home and answers it there.")),
    VerbClass.SET_THEME: Act(_("Theme set"), _("A meeting has been given its theme.")),
    VerbClass.DEFINE_ROLE: Act(_("Role described"), _("A standing rule about who does what.")),
    VerbClass.ESTABLISH_ROUTINE: Act(_("Routine set"), _("A standing rule about how it is done.")),
    VerbClass.CONDITION: Act(_("Condition"), _("A limit on how something may be carried out.")),
    VerbClass.POSTPONE: Act(_("Postponed"), _("The matter is taken up at a later meeting.")),
    VerbClass.REMIT: Act(_("Sent back"), _("The matter goes back to be prepared further.")),
    VerbClass.REJECT: Act(_("Rejected"), _("The answer is no.")),
    VerbClass.PARTICIPATE: Act(_("To take part"), _("Somebody is to take part in something.")),
    VerbClass.TAKE_ROLE: Act(_("Role taken"), _("The body takes a role upon itself.")),
    VerbClass.INVESTIGATE: Act(_("To be looked into"), _("Somebody is to find something out.")),
    VerbClass.EVALUATE: Act(_("To be evaluated"), _("What was done is to be judged afterwards.")),
    VerbClass.PUBLISH: Act(_("To be published"), _("Something is to be made public.")),
    VerbClass.OTHER: Act(_("Other"), _("What the clause does has not been classified.")),
}

PROCEDURE_KINDS: dict[str, Promise] = {
    "proposal": _("Proposal"),
    "vote": _("Vote"),
    "dissent": _("Dissent"),
    "recusal": _("Recusal"),
}
ITEM_KINDS: dict[str, Promise] = {
    "opening": _("Opening"),
    "check-in": _("Check-in round"),
    "previous-minutes": _("Previous minutes"),
    "workshop": _("Workshop"),
    "short-notices": _("Short notices"),
    "thematic": _("Thematic session"),
    "other-business": _("Other business"),
    "next-meeting": _("Next meeting"),
    "closing": _("Closing"),
    "after-meeting": _("After the meeting"),
}
