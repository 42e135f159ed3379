"""What may be shown of a cited clause: a clause that is not published, or stands under a confidential item, is not."""

from dataclasses import dataclass

from samverk.meetings.models import Clause
from samverk.networks.models.cited import Cited


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom something is shown to; by default somebody who has logged in and is not of the staff."""

    sees_unpublished: bool = False
    sees_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """``text`` is empty where nothing may be shown; ``clause_id`` leads to the clause, where it is still there."""

    text: str = ""
    clause_id: str = ""
    is_clause: bool = False


def shown_basis(row: Cited, audience: Audience) -> Shown:
    """Return what ``row`` rests on, as far as ``audience`` may see it; its clause must have been fetched."""
    if not row.cited:
        return Shown(row.because)
    clause = row.clause
    if clause is None:
        return Shown(row.cited if audience.sees_confidential else "", is_clause=True)
    if not may_see(clause, audience):
        return Shown(is_clause=True)
    return Shown(row.cited, clause.public_id, is_clause=True)


def may_see(clause: Clause, audience: Audience) -> bool:
    """Return whether ``audience`` may read ``clause``, whose meeting and item must have been fetched."""
    if clause.item is not None and clause.item.is_confidential and not audience.sees_confidential:
        return False
    return audience.sees_unpublished or clause.meeting.published_at is not None
