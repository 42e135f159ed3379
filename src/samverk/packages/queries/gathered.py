"""All that belongs to a matter: where it was decided, what was registered, what came of it, and every file of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from samverk.followup.models import Obligation, Report
from samverk.matters.models import Matter
from samverk.meetings.models import Item, Meeting
from samverk.packages.packing.names import safe_name
from samverk.packages.packing.pieces import Piece, Pieces, Restriction, restrict
from samverk.packages.queries.handed_in import PackedProposal, PackedQuestion, packed_proposals, packed_questions
from samverk.packages.queries.meeting_files import PackedMeeting, packed_meeting
from samverk.packages.queries.readiness import is_confidential, obligations_of, steps_of
from samverk.registry.models import Case, Entry, EntryFile
from samverk.registry.queries.cases import entries_of

PARTS_OF_ITEMS = (
    "clauses__acts",
    "clauses__addressees__person",
    "clauses__addressees__organisation",
    "clauses__addressees__body",
    "procedures",
    "namedattachments",
    "papers__stored_file",
)


@dataclass(frozen=True, slots=True)
class PackedEntry:
    """An entry of the register; a file that was disposed of has no piece."""

    entry: Entry
    files: Sequence[tuple[EntryFile, Piece | None]]


@dataclass(frozen=True, slots=True)
class PackedObligation:
    """What was owed, with each report and the file handed in with it."""

    obligation: Obligation
    reports: Sequence[tuple[Report, Piece | None]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A whole matter; ``pieces`` are its files, each once, in the order in which they were met."""

    matter: Matter
    meetings: Sequence[PackedMeeting]
    cases: Sequence[tuple[Case, Sequence[PackedEntry]]]
    obligations: Sequence[PackedObligation]
    proposals: Sequence[PackedProposal]
    questions: Sequence[PackedQuestion]
    pieces: Sequence[Piece]

    @property
    def is_confidential(self) -> bool:
        """Tell whether any of it may not be handed out without an assessment, files or words."""
        return (
            any(piece.restrictions for piece in self.pieces)
            or any(item.is_confidential for meeting in self.meetings for item in meeting.items)
            or any(one.proposal.is_confidential for one in self.proposals)
            or any(packed.entry.is_secret for _case, entries in self.cases for packed in entries)
        )


def gathered(matter: Matter) -> Gathered:
    """Return all that belongs to a matter, with confidential items and what bears a secrecy mark."""
    pieces = Pieces()
    dealt_with = _items_by_meeting(matter)
    meetings = tuple(
        packed_meeting(meeting, items, number, pieces)
        for number, (meeting, items) in enumerate(dealt_with.items(), start=1)
    )
    found = Case.objects.filter(matter=matter).select_related("register__body").order_by("opened_on", "pk")
    cases = tuple((case, tuple(_packed_entry(entry, case, pieces) for entry in entries_of(case))) for case in found)
    owed = obligations_of(matter).select_related("clause__item", "item", "organisation", "body", "person")
    obligations = tuple(
        _packed_obligation(one, pieces)
        for one in owed.prefetch_related("reports__stored_file").order_by("clause__meeting__ordered_on", "pk")
    )
    proposals = packed_proposals(matter, pieces)
    items = chain.from_iterable(dealt_with.values())
    questions = packed_questions(matter, items, [one.obligation for one in obligations], pieces)
    return Gathered(matter, meetings, cases, obligations, proposals, questions, tuple(pieces.all))


def _items_by_meeting(matter: Matter) -> dict[Meeting, list[Item]]:
    found: dict[Meeting, list[Item]] = {}
    steps = steps_of(matter).select_related("item__meeting__body", "item__meeting__approved_minutes")
    for step in steps.prefetch_related(*(f"item__{part}" for part in PARTS_OF_ITEMS)):
        found.setdefault(step.item.meeting, []).append(step.item)
    return found


def _packed_entry(entry: Entry, case: Case, pieces: Pieces) -> PackedEntry:
    folder = f"data/cases/{safe_name(case.designation.replace('/', '-'))}/{entry.sequence:05}"
    files = [(file, _piece_of(file, folder, pieces)) for file in entry.files.all()]
    if entry.is_secret:
        mark = Restriction(entry.secrecy_section, entry.secrecy_assessed_by, entry.secrecy_assessed_on)
        restrict((piece for _file, piece in files if piece is not None), mark)
    return PackedEntry(entry, files)


def _piece_of(file: EntryFile, folder: str, pieces: Pieces) -> Piece | None:
    if file.stored_file is None:
        return None
    return pieces.add_stored(file.stored_file, folder, file.name, "record")


def _packed_obligation(obligation: Obligation, pieces: Pieces) -> PackedObligation:
    folder = f"data/reports/{obligation.public_id}"
    reports = [
        (
            report,
            pieces.add_stored(report.stored_file, folder, report.file_name or "report", "report")
            if report.stored_file is not None
            else None,
        )
        for report in sorted(obligation.reports.all(), key=lambda report: report.pk)
    ]
    if is_confidential(obligation):
        restrict(piece for _report, piece in reports if piece is not None)
    return PackedObligation(obligation, reports)
