"""What the meeting decides, while it decides it. What stands is written into the tables of ``meetings``."""

from samverk.deciding.models.chairing import Chairing
from samverk.deciding.models.debate import DebateProposal, Proposition
from samverk.deciding.models.live_clause import Admission, LiveClause
from samverk.deciding.models.objection import Dissent, Recusal
from samverk.deciding.models.vote import Ballot, Candidate, Vote

__all__ = [
    "Admission",
    "Ballot",
    "Candidate",
    "Chairing",
    "DebateProposal",
    "Dissent",
    "LiveClause",
    "Proposition",
    "Recusal",
    "Vote",
]
