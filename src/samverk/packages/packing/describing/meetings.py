"""What was decided: meetings, items, and clauses with their permanent addresses."""

from xml.etree.ElementTree import Element

from samverk.meetings.models import Clause, Item
from samverk.packages.packing.describing.parties import kind_of
from samverk.packages.packing.describing.places import file_node
from samverk.packages.packing.xml import node
from samverk.packages.queries.meeting_files import PackedMeeting, SignedFile
from samverk.post.addresses import whole_address


def describe_meeting(tree: Element, packed: PackedMeeting) -> None:
    """Add a meeting with the matter's items, its minutes and their signatures."""
    meeting = packed.meeting
    said = {
        "id": meeting.public_id,
        "address": whole_address("portal:meeting", meeting.public_id),
        "body": meeting.body_as_written,
        "number": meeting.number_as_written,
        "heldOn": meeting.held_on,
        "place": meeting.place_as_written,
        "approvedAt": meeting.approved_at,
        "readFromDocument": bool(meeting.source_id),
    }
    made = node(tree, "meeting", attributes=said)
    for piece in packed.minutes:
        file_node(made, piece)
    for signed in packed.signed:
        _describe_signed(made, signed)
    for item in packed.items:
        shown = _describe_item(made, item)
        for piece in packed.papers[item.pk]:
            file_node(shown, piece)


def _describe_signed(parent: Element, signed: SignedFile) -> None:
    made = file_node(parent, signed.piece)
    for one in signed.signatures:
        said = {
            "signer": one.signer.name,
            "role": one.signer.role,
            "signedAt": one.signed_at,
            "strength": one.strength,
            "level": one.level,
            "certificate": one.certificate_subject,
            "certificateSha256": one.certificate_sha256,
        }
        node(made, "signature", attributes=said)
    if signed.validation is not None and signed.report is not None:
        found = {"indication": signed.validation.indication, "at": signed.validation.validated_at}
        file_node(node(made, "validation", attributes=found), signed.report)


def _describe_item(parent: Element, item: Item) -> Element:
    said = {
        "id": item.public_id,
        "address": whole_address("portal:item", item.public_id),
        "number": item.number_as_printed,
        "registryNumber": item.registry_number,
        "confidential": item.is_confidential,
    }
    made = node(parent, "item", attributes=said)
    node(made, "title", item.title)
    if item.background:
        node(made, "background", item.background)
    for clause in item.clauses.all():
        _describe_clause(made, clause)
    for step in item.procedures.all():
        node(
            made,
            "procedure",
            step.text,
            {"kind": step.kind, "yes": step.yes, "no": step.no, "abstained": step.abstained},
        )
    for attachment in item.namedattachments.all():
        node(made, "attachment", attachment.name_as_written)
    return made


def _describe_clause(parent: Element, clause: Clause) -> None:
    said = {
        "id": clause.public_id,
        "address": whole_address("portal:clause", clause.public_id),
        "position": clause.position,
        "kind": clause.kind,
        "provisional": clause.is_provisional,
        "amountOre": clause.amount_ore,
        "dueFirstOn": clause.due_first_on,
        "dueLastOn": clause.due_last_on,
    }
    made = node(parent, "clause", attributes=said)
    node(made, "text", clause.text)
    if clause.due_as_written:
        node(made, "dueAsWritten", clause.due_as_written)
    for one in clause.addressees.all():
        node(made, "addressee", one.name_as_written, {"kind": kind_of(one)})
