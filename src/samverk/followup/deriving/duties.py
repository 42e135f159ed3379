"""What each verb class obliges to: one table, to be read beside the glossary's list of decision verbs."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.model.clause import VerbClass


class Done(StrEnum):
    """What counts as done."""

    REPORT = "report"
    SENT = "sent"
    ON_AGENDA = "on-agenda"
    BOOKED = "booked"
    DOCUMENT = "document"
    ANSWER = "answer"
    SET_UP = "set-up"
    TAKEN_NOTE = "taken-note"


class Whose(StrEnum):
    """Who owes where the clause names nobody.

    The secretariat; whoever owes the clause before; the network or group that does, else the secretariat; everybody;
    the body that decided.
    """

    SECRETARIAT = "secretariat"
    BEFORE = "before"
    BODY_BEFORE = "body-before"
    EACH_MEMBER = "each-member"
    ITSELF = "itself"


@dataclass(frozen=True, slots=True)
class Duty:
    """``binds`` is false for an expectation: it is asked about, and never overdue."""

    done: Done
    whose: Whose = Whose.SECRETARIAT
    binds: bool = True


# Verb classes that are missing here oblige nobody: what was noted, thanked for, filed, approved, adopted or rejected.
# A role that is defined or taken is no work with a day; it stands until it is changed.
DUTIES: dict[str, Duty] = {
    VerbClass.HAND_OVER: Duty(Done.ON_AGENDA),
    VerbClass.ASSIGN: Duty(Done.REPORT, Whose.BEFORE),
    VerbClass.AUTHORISE: Duty(Done.DOCUMENT, Whose.BEFORE),
    VerbClass.MANDATE: Duty(Done.REPORT, Whose.BEFORE),
    VerbClass.URGE: Duty(Done.TAKEN_NOTE, Whose.EACH_MEMBER, binds=False),
    VerbClass.REPORT_BACK: Duty(Done.REPORT, Whose.BEFORE),
    VerbClass.RETURN: Duty(Done.ON_AGENDA),
    VerbClass.APPOINT: Duty(Done.SET_UP),
    VerbClass.ESTABLISH: Duty(Done.SET_UP),
    VerbClass.RESTART: Duty(Done.SET_UP),
    VerbClass.DISSOLVE: Duty(Done.SET_UP),
    VerbClass.MERGE: Duty(Done.SET_UP, Whose.BEFORE),
    VerbClass.AMEND: Duty(Done.DOCUMENT),
    VerbClass.ALLOCATE: Duty(Done.BOOKED),
    VerbClass.REALLOCATE: Duty(Done.BOOKED),
    VerbClass.CANCEL: Duty(Done.SENT),
    VerbClass.RESCHEDULE: Duty(Done.SENT),
    VerbClass.COLLECT: Duty(Done.ANSWER, Whose.EACH_MEMBER),
    VerbClass.PRIORITISE: Duty(Done.ANSWER, Whose.EACH_MEMBER),
    VerbClass.INVITE: Duty(Done.SENT),
    VerbClass.ASK: Duty(Done.SENT),
    VerbClass.FORWARD: Duty(Done.SENT),
    VerbClass.INFORM: Duty(Done.SENT, Whose.BODY_BEFORE),
    VerbClass.REMIND: Duty(Done.SENT),
    VerbClass.ANCHOR_LOCALLY: Duty(Done.ANSWER, Whose.EACH_MEMBER),
    VerbClass.SET_THEME: Duty(Done.ON_AGENDA),
    VerbClass.DEFINE_ROLE: Duty(Done.TAKEN_NOTE, Whose.ITSELF, binds=False),
    VerbClass.TAKE_ROLE: Duty(Done.TAKEN_NOTE, Whose.ITSELF, binds=False),
    VerbClass.ESTABLISH_ROUTINE: Duty(Done.TAKEN_NOTE, binds=False),
    VerbClass.CONDITION: Duty(Done.REPORT, Whose.BEFORE),
    VerbClass.POSTPONE: Duty(Done.ON_AGENDA),
    VerbClass.REMIT: Duty(Done.REPORT),
    VerbClass.PARTICIPATE: Duty(Done.REPORT, Whose.EACH_MEMBER),
    VerbClass.INVESTIGATE: Duty(Done.ANSWER, Whose.BEFORE),
    VerbClass.EVALUATE: Duty(Done.REPORT, Whose.BEFORE),
    VerbClass.PUBLISH: Duty(Done.SENT),
    VerbClass.OTHER: Duty(Done.REPORT, Whose.BEFORE),
}

# Taking an adopted project on is a duty of whoever gets it: "anta förslag nr 2 till projekt för traineegrupp 10".
TAKING_ON = Duty(Done.SET_UP)
