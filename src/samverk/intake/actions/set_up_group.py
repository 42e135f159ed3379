"""A clause sets up a working group: a body of its own, its members, its task and its last day."""

from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.directory.actions import ensure_mandate
from samverk.directory.models import Body, Mandate, Organisation, Person
from samverk.intake.models import WorkingGroup
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Members = Sequence[tuple[Person, Organisation | None]]


@transaction.atomic
def set_up_group(
    clause: Clause,
    *,
    name: str,
    task: str,
    members: Members,
    leads: Person | None,
    on: date,
    ends_on: date,
    by: User,
    on_behalf_of: str = "",
) -> WorkingGroup:
    """Set a group up and return it; ``leads`` is the one of ``members`` who calls the others together.

    Raises ``RuleBroken("body-exists")`` if a body is called so already, ``RuleBroken("ends-before-it-starts")`` if its
    last day is over.
    """
    if ends_on < on:
        raise RuleBroken("ends-before-it-starts", ends_on.isoformat())
    try:
        with transaction.atomic():
            body = Body.objects.create(name=name, kind=Body.Kind.WORKING_GROUP, begins_on=on, ends_on=ends_on)
    except IntegrityError as error:
        raise RuleBroken("body-exists", name) from error
    for person, organisation in members:
        seat = Mandate.Seat.CHAIR if person == leads else Mandate.Seat.MEMBER
        ensure_mandate(person, organisation=organisation, body=body, seat=seat, holds_from=on)
    group = WorkingGroup.objects.create(body=body, clause=clause, task=task, made_on=on)
    trail.note("group-set-up", group, by=by, on_behalf_of=on_behalf_of, clause=clause.public_id)
    return group
