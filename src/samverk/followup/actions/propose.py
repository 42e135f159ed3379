"""Deriving obligations from the clauses of meetings, so that doing it again changes nothing."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction

from samverk.followup.deriving import obligations_of
from samverk.followup.models import Obligation
from samverk.followup.rows import Members, clause_facts, obligation_rows
from samverk.meetings.models import Meeting

State = Obligation.State
Rows = dict[int | None, dict[str, Obligation]]
# What a proposed obligation takes from its clause.
FOLLOWED = (
    "what",
    "done",
    "owner_kind",
    "owner_words",
    "due_kind",
    "due_as_written",
    "due_on",
    "due_precision",
    "due_meeting_id",
    "is_provisional",
)


@transaction.atomic
def propose_obligations(meeting_ids: Sequence[int]) -> int:
    """Derive what the clauses of the meetings oblige to; return how many obligations are new.

    New ones are proposed, and wait for a person. One that is proposed still follows its clause, and goes with it; one
    that somebody has confirmed, reported or closed is never touched.
    """
    known: Rows = defaultdict(dict)
    for row in Obligation.objects.filter(clause__meeting__in=meeting_ids):
        known[row.clause_id][row.key] = row
    derived: Rows = defaultdict(dict)
    for meeting in Meeting.objects.filter(pk__in=meeting_ids):
        members = Members.on(meeting.held_on)
        facts, ties = clause_facts(meeting)
        for planned in obligations_of(facts):
            for row in obligation_rows(planned, members, ties.get(planned.clause_id)):
                derived[planned.clause_id].setdefault(row.key, row)
    return _store(known, derived)


def _store(known: Rows, derived: Rows) -> int:
    new = [row for clause, rows in derived.items() for key, row in rows.items() if key not in known[clause]]
    changed = [
        known[clause][key]
        for clause, rows in derived.items()
        for key, row in rows.items()
        if key in known[clause] and _follow(known[clause][key], row)
    ]
    gone = [row.pk for clause, rows in known.items() for key, row in rows.items() if key not in derived[clause]]
    Obligation.objects.bulk_create(new, batch_size=500)
    Obligation.objects.bulk_update(changed, FOLLOWED, batch_size=200)
    Obligation.objects.filter(pk__in=gone, state=State.PROPOSED).delete()
    return len(new)


def _follow(row: Obligation, derived: Obligation) -> bool:
    """Let a proposed row say what its clause now says; tell whether anything changed."""
    if row.state != State.PROPOSED:
        return False
    fields = [name for name in FOLLOWED if getattr(row, name) != getattr(derived, name)]
    for name in fields:
        setattr(row, name, getattr(derived, name))
    return bool(fields)
