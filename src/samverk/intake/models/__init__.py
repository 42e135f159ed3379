"""Proposals, what comes with them and what was done with them; the groups that a clause sets up."""

from samverk.intake.models.parts import FurtherPresenter, ProposalPaper, ProposalStep, ProposedClause
from samverk.intake.models.proposal import Proposal, Purpose
from samverk.intake.models.working_group import WorkingGroup

__all__ = [
    "FurtherPresenter",
    "Proposal",
    "ProposalPaper",
    "ProposalStep",
    "ProposedClause",
    "Purpose",
    "WorkingGroup",
]
