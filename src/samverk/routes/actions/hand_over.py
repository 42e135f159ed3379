"""Handing a matter over to another body."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.routes.actions.place import bring_before
from samverk.routes.actions.thread import matter_of, take_up_thread
from samverk.routes.events import matter_handed_over
from samverk.routes.models import HandOver
from samverk.routes.queries.stages import stages_of, stages_skipped

State = HandOver.State
# The longest title that a hand-over keeps.
TITLE = 300


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed over: by ``clause``, or by hand. ``note`` says why stages of the route are left out.

    ``matter`` is ``None`` where the matter of the clause is meant, or a new one.
    """

    from_body: Body
    to_body: Body
    title: str
    purpose: str = HandOver.Purpose.DECISION
    matter: Matter | None = None
    clause: Clause | None = None
    note: str = ""
    is_confidential: bool = False
    stage_before: HandOver | None = None


@transaction.atomic
def hand_over(handed: Handed, *, on: date, at: datetime, by: User, on_behalf_of: str = "") -> HandOver:
    """Hand a matter over on ``on``, put it onto the receiving body's next agenda, and return the hand-over.

    What was proposed of the same clause is confirmed by it.

    Raises ``RuleBroken``: ``"handed-to-itself"``, ``"stage-skipped"`` without a note for a stage that is left out,
    ``"handed-over-already"`` if the matter is under way to that body for the same purpose, or the clause handed it
    over before.
    """
    if handed.from_body.pk == handed.to_body.pk:
        raise RuleBroken("handed-to-itself", handed.to_body.public_id)
    skipped = _skipped(handed)
    if skipped and not handed.note.strip():
        raise RuleBroken("stage-skipped", handed.to_body.public_id)
    matter = handed.matter or matter_of(handed.clause) or Matter.objects.create(title=handed.title[:TITLE])
    said = {"said_at": at, "said_by": by, "on_behalf_of": on_behalf_of, "note": handed.note.strip()}
    before = handed.stage_before
    for body in skipped:
        before = _skip(handed, body, matter, before, on, said)
        trail.note("route-stage-skipped", before, by=by, on_behalf_of=on_behalf_of, because=handed.note.strip())
    sent = _store(handed, matter, before, on, said)
    take_up_thread(sent, by=by)
    bring_before(sent, at=at, on=on)
    trail.note(
        "matter-handed-over",
        sent,
        by=by,
        on_behalf_of=on_behalf_of,
        to=handed.to_body.public_id,
        purpose=handed.purpose,
        clause=sent.clause_public_id,
    )
    transaction.on_commit(partial(matter_handed_over.send, HandOver, hand_over_ids=(sent.pk,)))
    return sent


def _skipped(handed: Handed) -> list[Body]:
    if handed.purpose != HandOver.Purpose.DECISION:
        return []
    first = handed.stage_before
    while first is not None and first.stage_before is not None:
        first = first.stage_before
    route = stages_of(first.from_body if first is not None else handed.from_body)
    return stages_skipped(route, handed.from_body, handed.to_body)


def _skip(
    handed: Handed, body: Body, matter: Matter, before: HandOver | None, on: date, said: dict[str, Any]
) -> HandOver:
    return HandOver.objects.create(
        from_body=handed.from_body,
        to_body=body,
        title=handed.title[:TITLE],
        matter=matter,
        state=State.SKIPPED,
        handed_over_on=on,
        is_confidential=handed.is_confidential,
        stage_before=before,
        **said,
    )


def _store(handed: Handed, matter: Matter, before: HandOver | None, on: date, said: dict[str, Any]) -> HandOver:
    clause = handed.clause
    fields = {
        "purpose": handed.purpose,
        "state": State.SENT,
        "title": handed.title[:TITLE],
        "matter": matter,
        "is_confidential": handed.is_confidential,
        "handed_over_on": on,
        "stage_before": before,
        **said,
    }
    try:
        with transaction.atomic():
            if clause is not None:
                proposed = HandOver.objects.filter(
                    clause_public_id=clause.public_id, to_body=handed.to_body, state__in=(State.PROPOSED, State.DROPPED)
                )
                if proposed.update(clause=clause, **fields):
                    return HandOver.objects.select_related("from_body", "to_body", "matter", "clause").get(
                        clause_public_id=clause.public_id, to_body=handed.to_body
                    )
            return HandOver.objects.create(
                from_body=handed.from_body,
                to_body=handed.to_body,
                clause=clause,
                clause_public_id=clause.public_id if clause is not None else "",
                **fields,
            )
    except IntegrityError as taken:
        raise RuleBroken("handed-over-already", matter.public_id) from taken
