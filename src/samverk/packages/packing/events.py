"""What was done with the files of a package, as PREMIS tells it.

The kinds are terms of the vocabulary of event types that the Library of Congress keeps.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from samverk.packages.packing.describing.places import DATA_FROM_ROOT
from samverk.packages.packing.parts import Part
from samverk.packages.packing.premis import Event
from samverk.packages.queries.gathered import Gathered
from samverk.packages.queries.meeting_files import SignedFile
from samverk.records.models import StoredFile

COMPARED = "The SHA-256 of every stored file was computed while it was packed and compared with that of its day."


def events_of_package(identifier: str, at: datetime) -> list[Event]:
    """Return what was done with the package as a whole."""
    return [Event("event-packed", "information package creation", at, [identifier])]


def events_of_representation(content: Gathered, pieces: Sequence[Part], whole: str, at: datetime) -> list[Event]:
    """Return what was done with the files of a representation, signatures by those who gave them."""
    named = {part.seen_from(DATA_FROM_ROOT): part.identifier for part in pieces}
    written = [part.identifier for part in pieces if not isinstance(part.source, StoredFile)]
    events = [
        Event("event-packed", "information package creation", at, [whole]),
        Event("event-compared", "fixity check", at, [whole], detail=COMPARED, outcome="pass"),
        Event("event-identified", "format identification", at, [whole]),
    ]
    if written:
        events.append(Event("event-written", "creation", at, written, detail="Written anew for this package."))
    for packed in content.meetings:
        for signed in packed.signed:
            events += _signed(signed, named[signed.piece.path])
    return events


def _signed(signed: SignedFile, name: str) -> Iterator[Event]:
    for one in signed.signatures:
        detail = f"PAdES {one.level}, {one.strength}; certificate {one.certificate_sha256}"
        kind = "digital signature generation"
        yield Event(f"event-{one.public_id}", kind, one.signed_at, [name], detail=detail, agent=one.signer.name)
    if signed.validation is not None:
        found = signed.validation
        yield Event(
            f"event-{found.public_id}",
            "digital signature validation",
            found.validated_at,
            [name],
            detail="ETSI EN 319 102-1",
            outcome=found.indication,
        )
