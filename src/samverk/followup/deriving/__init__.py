"""From the words of clauses to who owes what: pure, with no database and no clock."""

from samverk.followup.deriving.duties import DUTIES, Done, Duty, Whose
from samverk.followup.deriving.facts import ClauseFacts, Due, DueKind, Named, Owner, OwnerKind, Planned
from samverk.followup.deriving.obligations import obligations_of
from samverk.followup.deriving.offices import CHAIR, VICE_CHAIR, is_known_office, office_and_place, office_key

__all__ = [
    "CHAIR",
    "DUTIES",
    "VICE_CHAIR",
    "ClauseFacts",
    "Done",
    "Due",
    "DueKind",
    "Duty",
    "Named",
    "Owner",
    "OwnerKind",
    "Planned",
    "Whose",
    "is_known_office",
    "obligations_of",
    "office_and_place",
    "office_key",
]
