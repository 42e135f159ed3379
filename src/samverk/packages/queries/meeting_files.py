"""The files of a meeting that belong to a matter: minutes, signatures, papers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverk.approving.models import Submission
from samverk.archive.models import SourceDocument
from samverk.drafting.models import ApprovedMinutes
from samverk.drafting.queries.files import file_of
from samverk.drafting.queries.kept_text import kept, whole_text
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Item, Meeting
from samverk.packages.packing.pieces import Piece, Pieces, restrict
from samverk.signing.models import Signature, SignatureRequest, Validation
from samverk.signing.queries.requests import latest_validation, signatures_of, signed_file

PDF, JSON = "application/pdf", "application/json"
REPORTS = "metadata/preservation"


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A file with its signatures, and what the last examination found: ``report`` is that finding as a file."""

    piece: Piece
    request: SignatureRequest
    signatures: Sequence[Signature]
    validation: Validation | None
    report: Piece | None


@dataclass(frozen=True, slots=True)
class PackedMeeting:
    """A meeting with those of its items that are the matter's; ``papers`` stand by the key of their item."""

    meeting: Meeting
    items: Sequence[Item]
    minutes: Sequence[Piece]
    signed: Sequence[SignedFile]
    papers: Mapping[int, Sequence[Piece]]


def packed_meeting(meeting: Meeting, items: Sequence[Item], number: int, pieces: Pieces) -> PackedMeeting:
    """Return the meeting with its files, which are added to ``pieces``; ``number`` counts the matter's meetings."""
    day = meeting.held_on.isoformat() if meeting.held_on else "undated"
    folder = f"data/meetings/{number:02}-{day}"
    minutes = [*_original(meeting, folder, pieces), _written(meeting, folder, pieces)]
    if meeting.items.filter(is_confidential=True).exists():
        restrict(minutes)
    signed = [
        _signed(one, folder, pieces, hides=one.request.is_confidential or bool(minutes[-1].restrictions))
        for one in _submissions(meeting, items)
        if one.request is not None
    ]
    papers = {item.pk: _papers(item, folder, pieces) for item in items}
    return PackedMeeting(meeting, items, minutes, signed, papers)


def _original(meeting: Meeting, folder: str, pieces: Pieces) -> list[Piece]:
    """Return the document from which the minutes were read, if they were."""
    sources = SourceDocument.objects.filter(public_id=meeting.source_id).exclude(public_id="")
    return [
        pieces.add_stored(source.stored_file, folder, source.name, "minutes-original")
        for source in sources.select_related("stored_file")
    ]


def _written(meeting: Meeting, folder: str, pieces: Pieces) -> Piece:
    """Return the minutes as PDF/A: as approved here, or as the register has read them."""
    kind = "minutes-as-read" if meeting.source_id else "minutes"
    piece = pieces.add_written(
        lambda: file_of(meeting, "pdf", with_confidential=True),
        folder,
        f"{kind}.pdf",
        kind,
        media_type=PDF,
        identity=_text_of(meeting),
    )
    piece.created_at = meeting.approved_at
    return piece


def _text_of(meeting: Meeting) -> str:
    """Return the words on which the minutes as a file depend."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).values_list("sha256", flat=True).first()
    corrections = meeting.corrections.values_list("was", "now", "reason")
    words = [meeting.public_id, approved or "", whole_text(kept(minutes_of(meeting, with_confidential=True)))]
    return "\n".join([*words, *(word for one in corrections for word in one)])


def _submissions(meeting: Meeting, items: Sequence[Item]) -> list[Submission]:
    """Return what was signed of the meeting: the whole minutes, and of items approved at once those of the matter."""
    found = Submission.objects.filter(
        meeting=meeting, state=Submission.State.APPROVED, request__state=SignatureRequest.State.COMPLETED
    )
    known = {None, *(item.pk for item in items)}
    return [one for one in found.select_related("request__current").order_by("pk") if one.item_id in known]


def _signed(submission: Submission, folder: str, pieces: Pieces, *, hides: bool) -> SignedFile:
    request = submission.request
    assert request is not None
    stored = signed_file(request)
    assert stored is not None
    name = "minutes-signed.pdf" if submission.item_id is None else "item-signed.pdf"
    piece = pieces.add_stored(stored, folder, name, "signed")
    if hides:
        restrict([piece])
    found = latest_validation(request)
    report = _report(found, pieces) if found is not None else None
    return SignedFile(piece, request, tuple(signatures_of(request)), found, report)


def _report(found: Validation, pieces: Pieces) -> Piece:
    text = json.dumps(found.report, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    name = f"signature-validation-{found.public_id}.json"
    report = pieces.add_written(
        text.encode, REPORTS, name, "signature-validation", media_type=JSON, identity=f"{found.public_id}\n{text}"
    )
    report.created_at = found.validated_at
    return report


def _papers(item: Item, folder: str, pieces: Pieces) -> list[Piece]:
    where = f"{folder}/papers-{item.position:03}"
    papers = sorted(item.papers.all(), key=lambda paper: paper.pk)
    found = [pieces.add_stored(paper.stored_file, where, paper.name, "paper") for paper in papers]
    if item.is_confidential:
        restrict(found)
    return found
