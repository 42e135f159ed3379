"""What was handed in about a matter beside its meetings: proposals with their papers, answers with their files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from samverk.followup.models import Obligation
from samverk.intake.models import Proposal, ProposalPaper
from samverk.matters.models import Matter
from samverk.meetings.models import Item
from samverk.packages.packing.pieces import Piece, Pieces, restrict
from samverk.packages.queries.readiness import is_confidential
from samverk.rounds.models import Answer, Round
from samverk.rounds.queries.result import Result, results_of


@dataclass(frozen=True, slots=True)
class PackedProposal:
    """A matter as it was proposed to a body."""

    proposal: Proposal
    papers: Sequence[tuple[ProposalPaper, Piece]]


@dataclass(frozen=True, slots=True)
class PackedQuestion:
    """A question that was put to members, with the answers that count; ``files`` stand by the key of their answer."""

    result: Result
    files: dict[int, Piece]


def packed_proposals(matter: Matter, pieces: Pieces) -> Sequence[PackedProposal]:
    """Return the matter's proposals with their papers, which are added to ``pieces``; a draft was handed to nobody."""
    found = Proposal.objects.filter(matter=matter, submitted_at__isnull=False).order_by("submitted_at", "pk")
    parts = ("clauses", "papers__stored_file")
    return [_proposal(one, pieces) for one in found.select_related("body", "organisation").prefetch_related(*parts)]


def packed_questions(
    matter: Matter, items: Iterable[Item], obligations: Iterable[Obligation], pieces: Pieces
) -> Sequence[PackedQuestion]:
    """Return what members were asked about the matter, the first question first: about its items, their clauses, what
    was owed, and the request for cooperation that it came from.
    """
    listed = list(items)
    of_items = {item.public_id: item for item in listed}
    of_clauses = {clause.public_id: item for item in listed for clause in item.clauses.all()}
    of_obligations = {owed.public_id: is_confidential(owed) for owed in obligations}
    about = (
        Q(about_kind="item", about_id__in=list(of_items))
        | Q(about_kind="clause", about_id__in=list(of_clauses))
        | Q(about_kind="obligation", about_id__in=list(of_obligations))
        | Q(enquiry__proposal__matter=matter)
    )
    hidden = {key for key, item in (of_items | of_clauses).items() if item.is_confidential}
    hidden |= {key for key, hides in of_obligations.items() if hides}
    found = Round.objects.filter(about).select_related("body").order_by("opened_at", "pk")
    return [_question(one, pieces, hides=one.round.about_id in hidden) for one in results_of(list(found))]


def _proposal(proposal: Proposal, pieces: Pieces) -> PackedProposal:
    folder = f"data/proposals/{proposal.public_id}"
    papers = [
        (paper, pieces.add_stored(paper.stored_file, folder, paper.name, "proposal-paper"))
        for paper in proposal.papers.all()
    ]
    if proposal.is_confidential:
        restrict(piece for _paper, piece in papers)
    return PackedProposal(proposal, papers)


def _question(result: Result, pieces: Pieces, *, hides: bool) -> PackedQuestion:
    folder = f"data/answers/{result.round.public_id}"
    files = {
        answer.pk: pieces.add_stored(answer.stored_file, folder, answer.file_name or "answer", "answer")
        for answer in _answers(result)
        if answer.stored_file is not None
    }
    if hides:
        restrict(files.values())
    return PackedQuestion(result, files)


def _answers(result: Result) -> Iterable[Answer]:
    return (answer for row in result.rows for answer in row.answers)
