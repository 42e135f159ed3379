"""Papers that come with a proposal."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.intake.actions.hand_in import IN_HAND
from samverk.intake.models import Proposal, ProposalPaper
from samverk.records import trail
from samverk.records.actions import paper_name, take_paper
from samverk.records.refusal import RuleBroken

MOST = 20


@transaction.atomic
def add_paper(proposal: Proposal, content: bytes, *, name: str, by: User, on_behalf_of: str = "") -> ProposalPaper:
    """Keep an upload with a proposal that its proposer may still change; the same bytes are kept once.

    Raises ``RuleBroken("already-settled")`` if it was handed in meanwhile, ``RuleBroken("too-many-papers")`` if it
    has as many as one may have, and the codes of ``take_paper``.
    """
    _hold(proposal)
    if proposal.papers.count() >= MOST:
        raise RuleBroken("too-many-papers", proposal.public_id)
    stored = take_paper(content)
    kept, is_new = ProposalPaper.objects.get_or_create(
        proposal=proposal, stored_file=stored, defaults={"name": paper_name(name, stored.media_type)}
    )
    if is_new:
        trail.note("proposal-paper-added", proposal, by=by, on_behalf_of=on_behalf_of, paper=kept.public_id)
    return kept


@transaction.atomic
def remove_paper(paper: ProposalPaper, *, by: User, on_behalf_of: str = "") -> None:
    """Take a paper away from a proposal that its proposer may still change.

    Raises ``RuleBroken("already-settled")`` if it was handed in, or the paper taken away, meanwhile.
    """
    _hold(paper.proposal)
    deleted, _by_model = ProposalPaper.objects.filter(pk=paper.pk).delete()
    if not deleted:
        raise RuleBroken("already-settled", paper.public_id)
    trail.note("proposal-paper-removed", paper.proposal, by=by, on_behalf_of=on_behalf_of, paper=paper.public_id)


def _hold(proposal: Proposal) -> None:
    """Let the proposal wait where it is until this is stored, so that nothing is added to what was handed in."""
    in_hand = Proposal.objects.select_for_update().filter(pk=proposal.pk, state__in=IN_HAND)
    if in_hand.first() is None:
        raise RuleBroken("already-settled", proposal.public_id)
