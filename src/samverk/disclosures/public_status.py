"""Why something is no public document: what is known of it, from which the rule follows."""

from datetime import date

from procedure.public_record import Facts, Outside, RecordKind, status_of
from samverk.disclosures.models import Document
from samverk.registry.queries.status import status_of_entry

# Each a reason that somebody may choose; the day only tells that the letter was received.
FACTS = {
    "draft": Facts(kind=RecordKind.DRAFT),
    "note": Facts(kind=RecordKind.NOTE),
    "not-finished": Facts(),
    "only-prepares": Facts(kind=RecordKind.MINUTES, only_prepares=True),
    "technical-storage": Facts(outside=Outside.TECHNICAL_STORAGE),
    "backup": Facts(outside=Outside.BACKUP),
    "library": Facts(outside=Outside.KEPT_IN_LIBRARY),
}


def rule_of(document: Document, why_not: str, on: date) -> str:
    """Return the rule by which a document is, or is not, a public record; empty where nothing is known.

    Source: SFS 1949:105, 2 kap. 4-14 §§.
    """
    if why_not in FACTS:
        return status_of(FACTS[why_not], on).rule
    return status_of_entry(document.entry, on).rule if document.entry is not None else ""


def rule_for_nothing(on: date) -> str:
    """Return the rule by which what is not kept here is none of the authority's documents."""
    return status_of(Facts(is_kept=False), on).rule
