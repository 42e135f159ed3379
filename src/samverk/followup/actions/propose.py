"""Deriving obligations from the clauses of meetings, so that doing it again changes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models import Q

from samverk.directory.queries import load_name_index
from samverk.followup.actions.provisional import ADOPTED
from samverk.followup.deriving import ClauseFacts, obligations_of
from samverk.followup.known import Known
from samverk.followup.marked import rows_of_accepted
from samverk.followup.meant import meant_by
from samverk.followup.models import Obligation
from samverk.followup.rows import clause_facts, obligation_rows
from samverk.meetings.models import Clause, Meeting
from samverk.routes.queries.outcomes import outcomes_of

State = Obligation.State
RUNNING = (State.OPEN, State.REPORTED)
Place = tuple[int | None, int | None]
Rows = dict[Place, dict[str, Obligation]]
# What a proposed obligation takes from its clause; owner and day only while nobody has settled them by hand.
OF_OWNER = ("owner_kind", "owner_words", "office", "office_key", "organisation_id", "body_id", "person_id")
OF_DAY = ("due_kind", "due_as_written", "due_on", "due_precision", "due_meeting_id")
OF_CLAUSE = ("key", "part", "what", "done", "item_id", "returns_to_as_written", "returns_to_id", "is_provisional")
TIE = ("due_on", "due_precision", "due_meeting_id")


@transaction.atomic
def propose_obligations(meeting_ids: Sequence[int]) -> int:
    """Derive what the clauses and accepted sentences of the meetings oblige to; return how many obligations are new.

    New ones are proposed, and wait for a person. One that is proposed still follows its clause, and goes with it; one
    that somebody has confirmed, reported or closed is never touched, but for the meeting that its day turns out to
    mean, and for an owner whom nobody knew.
    """
    # Two hands that derive the same meetings at once do so one after the other.
    meetings = list(Meeting.objects.filter(pk__in=meeting_ids).select_for_update().order_by("pk"))
    known: Rows = defaultdict(dict)
    for row in Obligation.objects.filter(
        Q(clause__meeting__in=meeting_ids) | Q(clause=None, item__meeting__in=meeting_ids, key__startswith="task:")
    ):
        known[_place(row)][row.key] = row
    derived: Rows = defaultdict(dict)
    for row in _derived(meetings):
        derived[_place(row)].setdefault(row.key, row)
    return _store(known, derived)


def propose_what_is_tied(meeting_ids: Sequence[int]) -> int:
    """Derive anew what depends on meetings just planned or cancelled: their days, and the next one of a body."""
    planned = Meeting.objects.filter(pk__in=meeting_ids)
    bodies = set(planned.values_list("body_id", flat=True)) - {None}
    tied = Clause.objects.filter(Q(due_meeting__in=meeting_ids) | Q(returns_to_meeting__in=meeting_ids))
    waiting = Obligation.objects.filter(
        state__in=(State.PROPOSED, *RUNNING), due_kind=Obligation.Due.MEETING, due_meeting=None, returns_to__in=bodies
    )
    due = Obligation.objects.filter(due_meeting__in=meeting_ids)
    asked = {
        *tied.values_list("meeting", flat=True),
        *waiting.values_list("clause__meeting", flat=True),
        *due.values_list("clause__meeting", flat=True),
    }
    return propose_obligations(sorted(pk for pk in asked if pk is not None))


def _place(row: Obligation) -> Place:
    return (row.clause_id, None if row.clause_id is not None else row.item_id)


def _derived(meetings: Iterable[Meeting]) -> Iterator[Obligation]:
    names = load_name_index()
    for meeting in meetings:
        known = Known.on(meeting.held_on, meeting.body_id, names)
        facts, ties = clause_facts(meeting, known)
        planned = obligations_of(facts)
        meant = meant_by(planned, meeting, ties, known)
        items = {clause.clause_id: clause.item_id for clause in facts}
        adopted = _adopted_above(facts)
        for each in planned:
            for row in obligation_rows(each, known, meant):
                row.item_id = items[each.clause_id]
                row.is_provisional &= not adopted & {("clause", each.clause_id), ("item", row.item_id)}
                yield row
        yield from rows_of_accepted(meeting, known)


def _adopted_above(facts: Sequence[ClauseFacts]) -> set[tuple[str, int | None]]:
    """Return the clauses whose matter the body above has adopted, and the items under which they stand."""
    if not any(clause.is_provisional for clause in facts):
        return set()
    items = {clause.clause_id: clause.item_id for clause in facts}
    adopted = [clause_id for clause_id, outcome in outcomes_of(items).items() if outcome == ADOPTED]
    under = {("item", items[clause_id]) for clause_id in adopted if items[clause_id] is not None}
    return {("clause", clause_id) for clause_id in adopted} | under


def _store(known: Rows, derived: Rows) -> int:
    new: list[Obligation] = []
    changed: list[Obligation] = []
    gone = {row.pk for rows in known.values() for row in rows.values()}
    for place, rows in derived.items():
        for row in rows.values():
            there = known[place].get(row.key) or _same_under_another_key(known[place], rows, row)
            if there is None:
                new.append(row)
                continue
            gone.discard(there.pk)
            if _follow(there, row):
                changed.append(there)
    Obligation.objects.bulk_create(new, batch_size=500)
    Obligation.objects.bulk_update(changed, (*OF_OWNER, *OF_DAY, *OF_CLAUSE), batch_size=100)
    Obligation.objects.filter(pk__in=gone, state=State.PROPOSED).delete()
    return len(new)


def _same_under_another_key(
    known: dict[str, Obligation], derived: dict[str, Obligation], row: Obligation
) -> Obligation | None:
    """Return the row of the same words, whose name has been linked to somebody since, or no longer is."""
    if not row.owner_words or row.each:
        return None
    part = row.key.split(":")[3:]
    alike = [
        other
        for key, other in known.items()
        if key not in derived and other.owner_words == row.owner_words and key.split(":")[3:] == part
    ]
    return alike[0] if len(alike) == 1 else None


def _follow(row: Obligation, derived: Obligation) -> bool:
    """Let a row say what its clause now says, as far as nobody has settled it; tell whether anything changed."""
    names: tuple[str, ...] = ()
    if row.state == State.PROPOSED:
        names = (
            *OF_CLAUSE,
            *(() if row.owner_by_hand else OF_OWNER),
            *(() if row.due_by_hand else OF_DAY),
        )
    elif row.state in RUNNING:
        names = (*_tie(row, derived), *_owner(row))
    fields = [name for name in names if getattr(row, name) != getattr(derived, name)]
    for name in fields:
        setattr(row, name, getattr(derived, name))
    return bool(fields)


def _tie(row: Obligation, derived: Obligation) -> tuple[str, ...]:
    """Return what ties a day that holds to the meeting that it means; a day given by hand means none."""
    same_words = (row.due_kind, row.due_as_written) == (derived.due_kind, derived.due_as_written)
    return TIE if same_words and not row.due_by_hand else ()


def _owner(row: Obligation) -> tuple[str, ...]:
    """Return what is missing of an owner whom nobody knew when the obligation was confirmed."""
    nobody = not any((row.office_key, row.organisation_id, row.body_id, row.person_id))
    return OF_OWNER if nobody and not row.owner_by_hand else ()
