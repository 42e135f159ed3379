"""What was handed in: proposals, and answers to what members were asked."""

from xml.etree.ElementTree import Element

from samverk.packages.packing.describing.places import file_node
from samverk.packages.packing.xml import node
from samverk.packages.queries.handed_in import PackedProposal, PackedQuestion
from samverk.rounds.models import Answer
from samverk.rounds.queries.result import Row


def describe_proposal(tree: Element, packed: PackedProposal) -> None:
    """Add a proposal with what it wanted decided, and its papers."""
    proposal = packed.proposal
    said = {
        "id": proposal.public_id,
        "body": proposal.body.name,
        "organisation": proposal.organisation.name if proposal.organisation is not None else None,
        "purpose": proposal.purpose,
        "state": proposal.state,
        "submittedAt": proposal.submitted_at,
        "confidential": proposal.is_confidential,
    }
    made = node(tree, "proposal", attributes=said)
    node(made, "title", proposal.title)
    if proposal.summary:
        node(made, "summary", proposal.summary)
    for clause in proposal.clauses.all():
        node(made, "clause", clause.text)
    for paper, piece in packed.papers:
        file_node(made, piece, paper.name)


def describe_question(tree: Element, packed: PackedQuestion) -> None:
    """Add a question with the answers that count; whoever was asked and is not named here has said nothing."""
    question = packed.result.round
    said = {
        "id": question.public_id,
        "body": question.body.name,
        "form": question.form,
        "about": question.about_id,
        "openedAt": question.opened_at,
        "closesAt": question.closes_at,
        "closedAt": question.closed_at,
    }
    made = node(tree, "question", attributes=said)
    node(made, "text", question.question)
    if question.explanation:
        node(made, "explanation", question.explanation)
    for row in packed.result.rows:
        for answer in row.answers:
            _describe_answer(made, packed, row, answer)


def _describe_answer(parent: Element, packed: PackedQuestion, row: Row, answer: Answer) -> None:
    said = {
        "organisation": row.asked.organisation.name,
        "person": row.asked.person.name if row.asked.person is not None else None,
        "givenAt": answer.given_at,
        "position": answer.position,
        "number": answer.number,
        "late": answer.is_late,
    }
    made = node(parent, "answer", attributes=said)
    for name, words in (("title", answer.title), ("text", answer.text), ("comment", answer.comment)):
        if words:
            node(made, name, words)
    for chosen in answer.options.all():
        node(made, "option", chosen.option.label, {"says": chosen.says, "rank": chosen.rank})
    if answer.pk in packed.files:
        file_node(made, packed.files[answer.pk], answer.file_name)
