"""Hand-overs and outcomes that minutes speak of, proposed until a person confirms them."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from minutebook.model.clause import VerbClass
from samverk.directory.models import Body
from samverk.directory.naming import name_key
from samverk.directory.queries import load_name_index, make_linker
from samverk.directory.queries.linking import Linker
from samverk.directory.written_names import SHORTEST_STEM, body_stem
from samverk.meetings.models import Clause
from samverk.routes.actions.expect import expect_outcomes
from samverk.routes.actions.find_again import find_again
from samverk.routes.actions.thread import matter_of
from samverk.routes.models import HandOver
from samverk.routes.queries.stages import stages_of

State = HandOver.State
TITLE = 300


@transaction.atomic
def propose_hand_overs(meeting_ids: Collection[int], *, at: datetime) -> int:
    """Propose what the clauses of meetings hand over, and what became of it; return how many hand-overs are new.

    One is proposed an item and receiving body: by the clause that hands it over, else by the first that is provisional.
    Done again it changes nothing; a proposal whose clause does not hand over any more goes.
    """
    find_again(meeting_ids)
    clauses = Clause.objects.filter(
        meeting__in=meeting_ids, meeting__body__isnull=False, meeting__held_on__isnull=False
    )
    rows = list(
        clauses.select_related("meeting__body__hands_over_to", "item")
        .prefetch_related("acts")
        .order_by("meeting", "position")
    )
    linker = make_linker(load_name_index()) if any(row.handed_to_as_written for row in rows) else None
    wanted = list(_handing(rows, linker))
    _forget(rows, wanted)
    count = sum(_propose(clause, body, purpose, at) for clause, body, purpose in wanted)
    expect_outcomes(meeting_ids)
    return count


def _handing(clauses: Iterable[Clause], linker: Linker | None) -> Iterable[tuple[Clause, Body, str]]:
    """Yield each clause that hands a matter over, with the body that gets it and what for."""
    done: set[tuple[int, int]] = set()
    for is_second_look in (False, True):
        for clause in clauses:
            body = _waits_for(clause) if is_second_look else _handed_to(clause, linker)
            if body is None or body.pk == clause.meeting.body_id:
                continue
            place = (clause.item_id or -clause.pk, body.pk)
            if place not in done:
                done.add(place)
                yield clause, body, _purpose(clause)


def _handed_to(clause: Clause, linker: Linker | None) -> Body | None:
    acts = {act.verb_class for act in clause.acts.all()} | {clause.verb_class}
    if VerbClass.HAND_OVER not in acts and not clause.handed_to_as_written:
        return None
    assert clause.meeting.body is not None
    name = clause.handed_to_as_written
    if not name or linker is None:
        return clause.meeting.body.hands_over_to
    known = linker.body(name, clause.meeting.held_on)
    if known is not None:
        return Body.objects.filter(pk=known).first()
    return next((body for body in stages_of(clause.meeting.body) if _is_called(body, name)), None)


def _is_called(body: Body, name: str) -> bool:
    """Tell whether ``name`` is a short way of naming ``body``, as "styrelsen" is of a body with that in its name."""
    stem = body_stem(name)
    return len(stem) >= SHORTEST_STEM and stem in name_key(body.name)


def _waits_for(clause: Clause) -> Body | None:
    """Return the body that must decide what ``clause`` endorses, where no clause of its item hands it over."""
    assert clause.meeting.body is not None
    return clause.meeting.body.hands_over_to if clause.is_provisional else None


def _purpose(clause: Clause) -> str:
    if clause.handed_for in HandOver.Purpose.values:
        return clause.handed_for
    return HandOver.Purpose.DECISION


def _propose(clause: Clause, body: Body, purpose: str, at: datetime) -> bool:
    """Store a proposal unless the clause has one; one made by the route before it gets its clause."""
    assert clause.meeting.body is not None
    assert clause.meeting.held_on is not None
    if HandOver.objects.filter(clause_public_id=clause.public_id, to_body=body).exists():
        return False
    matter = matter_of(clause)
    known = HandOver.objects.filter(
        from_body=clause.meeting.body,
        to_body=body,
        matter=matter,
        clause_public_id="",
        state__in=(State.PROPOSED, State.SENT),
    )
    if matter is not None and known.update(clause=clause, clause_public_id=clause.public_id):
        return False
    HandOver.objects.create(
        from_body=clause.meeting.body,
        to_body=body,
        purpose=purpose,
        title=(clause.item.title if clause.item is not None else clause.text)[:TITLE],
        is_confidential=clause.item is not None and clause.item.is_confidential,
        matter=matter,
        clause=clause,
        clause_public_id=clause.public_id,
        handed_over_on=clause.meeting.held_on,
        said_at=at,
    )
    return True


def _forget(clauses: Iterable[Clause], wanted: Iterable[tuple[Clause, Body, str]]) -> None:
    """Take away what was proposed of clauses that hand nothing over any more."""
    kept = {(clause.pk, body.pk) for clause, body, _purpose in wanted}
    proposed = HandOver.objects.filter(
        state=State.PROPOSED, stage_before=None, clause__in=[clause.pk for clause in clauses]
    )
    gone = [row.pk for row in proposed if (row.clause_id, row.to_body_id) not in kept]
    HandOver.objects.filter(pk__in=gone, state=State.PROPOSED).delete()
