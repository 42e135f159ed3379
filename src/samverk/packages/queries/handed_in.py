"""What was handed in about a matter beside its meetings: proposals with their papers, answers with their files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from samverk.intake.models import Proposal, ProposalPaper
from samverk.matters.models import Matter
from samverk.meetings.models import Item
from samverk.packages.packing.pieces import Piece, Pieces, Restriction
from samverk.rounds.models import Answer, Round
from samverk.rounds.queries.result import Result, result_of


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


def packed_questions(items: Iterable[Item], obligation_ids: Iterable[str], pieces: Pieces) -> Sequence[PackedQuestion]:
    """Return what members were asked about ``items``, their clauses, and what was owed, the first question first."""
    listed = list(items)
    of_items = {item.public_id: item for item in listed}
    of_clauses = {clause.public_id: item for item in listed for clause in item.clauses.all()}
    about = (
        Q(about_kind="item", about_id__in=list(of_items))
        | Q(about_kind="clause", about_id__in=list(of_clauses))
        | Q(about_kind="obligation", about_id__in=list(obligation_ids))
    )
    hidden = {key for key, item in (of_items | of_clauses).items() if item.is_confidential}
    return [
        _question(one, pieces, hides=one.about_id in hidden)
        for one in Round.objects.filter(about).select_related("body").order_by("opened_at", "pk")
    ]


def _proposal(proposal: Proposal, pieces: Pieces) -> PackedProposal:
    folder = f"data/proposals/{proposal.public_id}"
    papers = [
        (paper, pieces.add_stored(paper.stored_file, folder, paper.name, "proposal-paper"))
        for paper in proposal.papers.all()
    ]
    if proposal.is_confidential:
        _restrict(piece for _paper, piece in papers)
    return PackedProposal(proposal, papers)


def _question(question: Round, pieces: Pieces, *, hides: bool) -> PackedQuestion:
    folder = f"data/answers/{question.public_id}"
    result = result_of(question)
    files = {
        answer.pk: pieces.add_stored(answer.stored_file, folder, answer.file_name or "answer", "answer")
        for answer in _answers(result)
        if answer.stored_file is not None
    }
    if hides:
        _restrict(files.values())
    return PackedQuestion(result, files)


def _answers(result: Result) -> Iterable[Answer]:
    return (answer for row in result.rows for answer in row.answers)


def _restrict(pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        piece.restrictions.add(Restriction())
