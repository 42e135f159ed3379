"""From the words of clauses to who owes what: pure, with no database and no clock."""

from samverk.followup.deriving.duties import DUTIES, Done, Duty, Whose
from samverk.followup.deriving.facts import ClauseFacts, Due, DueKind, Named, Owner, OwnerKind, Planned
from samverk.followup.deriving.obligations import obligations_of

__all__ = [
    "DUTIES",
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
    "obligations_of",
]
