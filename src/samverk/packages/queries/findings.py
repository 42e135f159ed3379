"""What should be looked at in a package before it goes to the archive."""

from collections.abc import Iterator, Sequence

from samverk.packages.packing.parts import Part
from samverk.packages.queries.gathered import Gathered
from samverk.packages.queries.readiness import OWED
from samverk.signing.models import Validation


def findings_of(content: Gathered, pieces: Sequence[Part], *, despite_open: bool) -> list[tuple[str, str]]:
    """Return pairs of what it is about, and the code of what was found."""
    found = [*_of_files(pieces), *_of_signatures(content), *_of_entries(content)]
    if despite_open and any(packed.obligation.state in OWED for packed in content.obligations):
        found.insert(0, (content.matter.title, "packed-despite-open"))
    return found


def _of_files(pieces: Sequence[Part]) -> Iterator[tuple[str, str]]:
    for part in pieces:
        if part.format.is_locked:
            yield part.path, "packed-file-locked"
        elif not part.format.is_for_keeping:
            yield part.path, "packed-format-not-for-keeping"


def _of_signatures(content: Gathered) -> Iterator[tuple[str, str]]:
    for packed in content.meetings:
        for signed in packed.signed:
            found = signed.validation
            if found is None or found.indication != Validation.Indication.TOTAL_PASSED:
                yield signed.piece.path, "packed-signature-not-passed"


def _of_entries(content: Gathered) -> Iterator[tuple[str, str]]:
    for _case, entries in content.cases:
        for packed in entries:
            yield from ((file.name, "packed-file-disposed") for file, piece in packed.files if piece is None)
