"""What the register says: the case, its entries, their secrecy marks and files."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from samverk.packages.packing.describing.places import file_node
from samverk.packages.packing.xml import node
from samverk.packages.queries.gathered import PackedEntry
from samverk.post.addresses import whole_address
from samverk.registry.models import Case, Entry, EntryFile


def describe_case(tree: Element, case: Case, entries: Sequence[PackedEntry]) -> None:
    """Add a case with all that was entered in it, in the order of the register."""
    said = {
        "id": case.public_id,
        "address": whole_address("registry:case", case.public_id),
        "designation": case.designation,
        "register": case.register.mark,
        "body": case.register.body.name,
        "state": case.state,
        "openedOn": case.opened_on,
        "closedOn": case.closed_on,
    }
    made = node(tree, "case", attributes=said)
    node(made, "title", case.title)
    for packed in entries:
        _describe_entry(made, packed)


def _describe_entry(parent: Element, packed: PackedEntry) -> None:
    entry = packed.entry
    said = {
        "id": entry.public_id,
        "sequence": entry.sequence,
        "number": entry.number,
        "act": entry.act,
        "direction": entry.direction,
        "nature": entry.nature,
        "day": entry.day,
        "completedOn": entry.completed_on,
        "corrects": entry.corrects.public_id if entry.corrects is not None else None,
        "registeredAt": entry.registered_at,
        "registeredBy": entry.registered_by,
        "contentHash": entry.content_hash,
        "previousHash": entry.previous_hash,
    }
    made = node(parent, "entry", attributes=said)
    node(made, "what", entry.what)
    if entry.sender:
        node(made, "sender", entry.sender, {"organisation": entry.sender_is_organisation})
    if entry.receiver:
        node(made, "receiver", entry.receiver, {"organisation": entry.receiver_is_organisation})
    if entry.is_secret:
        _describe_secrecy(made, entry)
    for file, piece in packed.files:
        if piece is not None:
            file_node(made, piece, file.name)
        else:
            _describe_disposed(made, file)


def _describe_secrecy(parent: Element, entry: Entry) -> None:
    said = {
        "provision": entry.secrecy_section,
        "assessedBy": entry.secrecy_assessed_by,
        "assessedOn": entry.secrecy_assessed_on,
        "hidesParties": entry.hides_parties,
        "hidesWhat": entry.hides_what,
    }
    node(parent, "secrecy", attributes=said)


def _describe_disposed(parent: Element, file: EntryFile) -> None:
    node(parent, "disposedFile", attributes={"name": file.name, "sha256": file.sha256})
