"""The matter itself, who took part in it, and what came of it."""

from pathlib import Path
from xml.etree.ElementTree import Element

from samverk.packages.packing.describing.cases import describe_case
from samverk.packages.packing.describing.handed_in import describe_proposal, describe_question
from samverk.packages.packing.describing.meetings import describe_meeting
from samverk.packages.packing.describing.parties import parties_of
from samverk.packages.packing.describing.places import file_node
from samverk.packages.packing.xml import as_bytes, node, root
from samverk.packages.queries.gathered import Gathered, PackedObligation
from samverk.post.addresses import whole_address

NAMESPACE = "urn:x-samverk:matter:1"
SCHEMA = Path(__file__).parent / "samverk-matter-1.xsd"


def described(content: Gathered) -> bytes:
    """Return the description as XML, the same bytes for the same content."""
    matter = content.matter
    said = {
        "xmlns": NAMESPACE,
        "id": matter.public_id,
        "address": whole_address("portal:matter", matter.public_id),
        "registryNumber": matter.registry_number,
        "confidential": content.is_confidential,
    }
    tree = root("matter", said)
    node(tree, "title", matter.title)
    parties = node(tree, "parties")
    for party in parties_of(content):
        node(parties, "party", party.name, {"role": party.role, "kind": party.kind})
    for case, entries in content.cases:
        describe_case(tree, case, entries)
    for proposal in content.proposals:
        describe_proposal(tree, proposal)
    for question in content.questions:
        describe_question(tree, question)
    for meeting in content.meetings:
        describe_meeting(tree, meeting)
    for obligation in content.obligations:
        _describe_obligation(tree, obligation)
    return as_bytes(tree)


def _describe_obligation(tree: Element, packed: PackedObligation) -> None:
    one = packed.obligation
    said = {
        "id": one.public_id,
        "clause": one.clause.public_id if one.clause is not None else None,
        "state": one.state,
        "due": one.due_kind,
        "dueOn": one.due_on,
        "settledAt": one.settled_at,
        "provisional": one.is_provisional,
    }
    made = node(tree, "obligation", attributes=said)
    node(made, "what", one.what)
    node(made, "owner", str(one.organisation or one.body or one.person or one.owner_words or ""))
    if one.due_as_written:
        node(made, "dueAsWritten", one.due_as_written)
    if one.closed_because:
        node(made, "closedBecause", one.closed_because)
    for report, piece in packed.reports:
        told = node(made, "report", attributes={"at": report.at})
        node(told, "text", report.text)
        if piece is not None:
            file_node(told, piece, report.file_name)
