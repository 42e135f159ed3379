"""How the municipalities handle a matter: one row each, and what all of them together have decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from samverk.directory.models import Organisation
from samverk.routes.models import Anchoring, Handled, Handling
from samverk.routes.wording_compared import Piece, compared, is_same_wording

Outcome = Handled.Outcome
FINAL = (Outcome.TAKEN, Outcome.TAKEN_OTHERWISE, Outcome.REFUSED, Outcome.NOT_TAKEN_UP)
ENDS = (Outcome.REFUSED, Outcome.NOT_TAKEN_UP)


@dataclass(frozen=True, slots=True)
class Row:
    """A municipality. ``outcome`` is what counts: an answer that says *taken* in other words is taken otherwise.

    ``difference`` holds the pieces of its wording where it differs, ``findings`` are codes of ``wording.FINDINGS``.
    """

    handling: Handling
    last: Handled | None
    outcome: str
    difference: Sequence[Piece]
    findings: tuple[str, ...]
    versions: int

    @property
    def organisation(self) -> Organisation:
        return self.handling.organisation

    @property
    def questions(self) -> str:
        return self.last.questions if self.last is not None else ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows, from A to Ö."""

    anchoring: Anchoring
    rows: tuple[Row, ...]

    @property
    def silent(self) -> list[Row]:
        return [row for row in self.rows if row.last is None]

    @property
    def in_need(self) -> list[Row]:
        """Those that ask the presidium something, or that refused, took other words or did not take the matter up."""
        troubled = (Outcome.REFUSED, Outcome.NOT_TAKEN_UP, Outcome.TAKEN_OTHERWISE)
        return [row for row in self.rows if row.questions or row.outcome in troubled]

    def having(self, *outcomes: str) -> list[Row]:
        return [row for row in self.rows if row.last is not None and row.outcome in outcomes]

    @property
    def joint(self) -> str:
        """What all together have decided: "taken", "differing", "refused" or "under-way"; see ``wording.JOINT``."""
        if len(self.having(Outcome.TAKEN)) == len(self.rows):
            return "taken"
        if self.having(*ENDS):
            return "refused"
        return "differing" if len(self.having(*FINAL)) == len(self.rows) else "under-way"


def matrix_of(anchoring: Anchoring) -> Matrix:
    """Return how every municipality handles the matter, with two queries."""
    versions = Handled.objects.order_by("version").select_related("given_by")
    handlings = anchoring.handlings.select_related("organisation").prefetch_related(Prefetch("versions", versions))
    return Matrix(anchoring, tuple(_row(anchoring, one) for one in handlings.order_by("organisation__sort_key")))


def _row(anchoring: Anchoring, handling: Handling) -> Row:
    versions = list(handling.versions.all())
    last = versions[-1] if versions else None
    if last is None:
        return Row(handling, None, Outcome.NONE_YET, (), (), 0)
    differs = anchoring.is_alike and bool(last.wording) and not is_same_wording(anchoring.wording, last.wording)
    is_taken = last.outcome == Outcome.TAKEN
    findings = []
    said = {version.outcome for version in versions if version.outcome in FINAL}
    if len(said) > 1:
        findings.append("outcome-changed")
    if differs and is_taken:
        findings.append("alike-in-other-words")
    return Row(
        handling=handling,
        last=last,
        outcome=Outcome.TAKEN_OTHERWISE if differs and is_taken else last.outcome,
        difference=tuple(compared(anchoring.wording, last.wording)) if differs else (),
        findings=tuple(findings),
        versions=len(versions),
    )
