"""Proposals, what comes with them and what was done with them."""

from samverk.intake.models.proposal import Proposal, ProposalPaper, ProposalStep, ProposedClause, Purpose

__all__ = ["Proposal", "ProposalPaper", "ProposalStep", "ProposedClause", "Purpose"]
