"""The duties of one clause: most have one, some ask for two things by two days, or of two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.lexicon.sv_following import AT_HOME, PROJECT_FOR
from minutebook.model.clause import VerbClass
from samverk.followup.deriving.days import URGENT, day_of, days_of_meetings
from samverk.followup.deriving.duties import DUTIES, TAKING_ON, Done, Duty
from samverk.followup.deriving.facts import NO_DAY, ClauseFacts, Due, DueKind, Owner, OwnerKind
from samverk.followup.deriving.owners import EACH_MEMBER, SECRETARIAT, owners_of

HOME, PROJECT = re.compile(AT_HOME, re.IGNORECASE), re.compile(PROJECT_FOR, re.IGNORECASE)
# What is done when it has been answered, whatever act leads.
ANSWERED = frozenset({VerbClass.ANCHOR_LOCALLY, VerbClass.COLLECT})
# What is to be ready at the meetings that the clause names.
AT_MEETINGS = frozenset({VerbClass.APPOINT, VerbClass.SET_THEME})
SENDING = frozenset({VerbClass.INFORM, VerbClass.REMIND, VerbClass.FORWARD, VerbClass.INVITE})


@dataclass(frozen=True, slots=True)
class Part:
    """One duty of a clause, who owes it, and by when."""

    duty: Duty
    owners: tuple[Owner, ...]
    due: Due


def parts_of(clause: ClauseFacts, before: Sequence[Owner]) -> list[Part]:
    """Return the duties of ``clause``, the leading one first; ``before`` owe the clause before it."""
    acts = [act for act in clause.acts if act in DUTIES]
    if not acts:
        return _taking_on(clause)
    duty = _leading(acts)
    owners = owners_of(clause, duty.whose, before)
    lead = Part(duty, owners, day_of(clause, duty))
    if acts[0] in AT_MEETINGS and lead.due.kind is DueKind.NONE:
        return [replace(lead, due=due) for due in days_of_meetings(clause)] or [lead]
    return _with_later_acts(clause, acts, lead)


def _leading(acts: Sequence[str]) -> Duty:
    duty = DUTIES[acts[0]]
    if duty.done is Done.REPORT and VerbClass.AUTHORISE in acts:
        return replace(duty, done=Done.DOCUMENT)
    return replace(duty, done=Done.ANSWER) if duty.binds and ANSWERED & set(acts) else duty


def _with_later_acts(clause: ClauseFacts, acts: Sequence[str], lead: Part) -> list[Part]:
    later: list[Part] = []
    for act in acts[1:]:
        if act == VerbClass.EVALUATE and URGENT.search(clause.text):
            later.append(Part(DUTIES[act], lead.owners, lead.due))
            lead = replace(lead, due=Due(DueKind.AT_ONCE))
        elif act == VerbClass.PRIORITISE and clause.returns.last_on is not None:
            later.append(Part(DUTIES[act], (EACH_MEMBER,), replace(clause.returns, said_in=clause.clause_id)))
        elif act in SENDING and lead.duty.done is Done.ANSWER and SECRETARIAT in lead.owners:
            others = tuple(owner for owner in lead.owners if owner != SECRETARIAT)
            later.append(Part(DUTIES[act], (SECRETARIAT,), NO_DAY))
            lead = replace(lead, owners=others)
        elif act in SENDING and acts[0] == VerbClass.TAKE_ROLE and HOME.search(clause.text):
            later.append(Part(DUTIES[act], (EACH_MEMBER,), lead.due))
    return [part for part in (lead, *later) if part.owners]


def _taking_on(clause: ClauseFacts) -> list[Part]:
    """Return the duty of whoever gets an adopted project to carry it out."""
    match = PROJECT.search(clause.text) if VerbClass.ADOPT in clause.acts else None
    if match is None:
        return []
    return [Part(TAKING_ON, (Owner(OwnerKind.OFFICE, match["who"].strip()),), day_of(clause, TAKING_ON))]
