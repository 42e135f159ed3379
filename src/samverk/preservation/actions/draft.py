"""Writing the next version of the plan: begun from the last or from the proposed one, row by row, or thrown away."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import translation

from samverk.preservation.document_type import TYPES
from samverk.preservation.models import DraftRow, PlanDraft, PlanVersion, Rule
from samverk.records.refusal import RuleBroken
from samverk.records.trail import HasEmail


@dataclass(frozen=True)
class RuleSaid:
    """A rule before it stands in a plan. ``counted_from`` is what is written where the type does not say it."""

    name: str
    disposes: bool
    legal_basis: str
    type_key: str = ""
    years: int = 0
    months: int = 0
    counted_from: str = ""
    remark: str = ""

    def fields(self) -> dict[str, object]:
        """Return the fields of a row; the event of a known type is told in its own words, in the house's language."""
        said = asdict(self)
        if not said.pop("disposes"):
            return said | {"outcome": Rule.Outcome.KEEP, "years": None, "months": None, "counted_from": ""}
        if self.type_key:
            with translation.override(settings.LANGUAGE_CODE):
                said["counted_from"] = str(TYPES[self.type_key].counted_from)
        return said | {"outcome": Rule.Outcome.DISPOSE}


@transaction.atomic
def begin_draft(rules: list[RuleSaid] | None = None, *, at: datetime, by: HasEmail) -> PlanDraft:
    """Begin the next version with ``rules``, or with those of the last version.

    Raises ``RuleBroken("draft-begun-before")`` while one is being written.
    """
    try:
        with transaction.atomic():
            draft = PlanDraft.objects.create(begun_at=at, begun_by=by.email)
    except IntegrityError as there:
        raise RuleBroken("draft-begun-before") from there
    last = PlanVersion.objects.order_by("-number").first()
    if rules is None:
        fields = [copied(row) for row in last.rows.all()] if last else []
    else:
        fields = [{"position": position} | rule.fields() for position, rule in enumerate(rules, 1)]
    DraftRow.objects.bulk_create(DraftRow(draft=draft, **one) for one in fields)
    return draft


@transaction.atomic
def write_row(draft: PlanDraft, said: RuleSaid, row: DraftRow | None = None) -> DraftRow:
    """Put a new row last, or write ``row`` anew.

    Raises ``RuleBroken("draft-gone")``, ``RuleBroken("row-gone")``, and ``RuleBroken("type-in-plan-before")`` where
    another row speaks of the type.
    """
    locked(draft)
    others = draft.rows.exclude(pk=row.pk) if row else draft.rows.all()
    if said.type_key and others.filter(type_key=said.type_key).exists():
        raise RuleBroken("type-in-plan-before", said.type_key)
    if row is None:
        last = draft.rows.aggregate(last=Max("position"))["last"] or 0
        return DraftRow.objects.create(draft=draft, position=last + 1, **said.fields())
    if not DraftRow.objects.filter(pk=row.pk).update(**said.fields()):
        raise RuleBroken("row-gone")
    row.refresh_from_db()
    return row


@transaction.atomic
def remove_row(row: DraftRow) -> None:
    """Take a row out of the draft; raise ``RuleBroken("row-gone")`` if it is not there."""
    if not DraftRow.objects.filter(pk=row.pk).delete()[0]:
        raise RuleBroken("row-gone")


@transaction.atomic
def discard_draft(draft: PlanDraft) -> None:
    """Throw the draft away; raise ``RuleBroken("draft-gone")`` if it is not there."""
    locked(draft)
    draft.delete()


def copied(row: Rule) -> dict[str, object]:
    """Return what a rule says, to be said again in another plan."""
    names = ("position", "name", "type_key", "outcome", "years", "months", "counted_from", "legal_basis", "remark")
    return {name: getattr(row, name) for name in names}


def locked(draft: PlanDraft) -> None:
    """Let nobody else write the draft until the transaction ends; raise ``RuleBroken("draft-gone")`` without one."""
    if not PlanDraft.objects.select_for_update().filter(pk=draft.pk).first():
        raise RuleBroken("draft-gone")
