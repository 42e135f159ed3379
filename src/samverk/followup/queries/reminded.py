"""What people are reminded of."""

from collections.abc import Collection, Iterator
from datetime import date
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q

from samverk.followup.models import Obligation
from samverk.followup.queries.wanted import Wanted

State, Due = Obligation.State, Obligation.Due


class Reminded(NamedTuple):
    """An open obligation with the day it is reminded of; ``decided_by`` is the body whose clause it comes from."""

    pk: int
    public_id: str
    what: str
    person_id: int | None
    office_key: str
    organisation_id: int | None
    body_id: int | None
    day: date
    decided_by: int | None
    is_confidential: bool


def reminded(wanted: Wanted, *, until: date, also: Collection[int] = ()) -> Iterator[Reminded]:
    """Yield what is open with a day until ``until``, of all from whom it is ``wanted``, by day; with one query.

    ``also`` are obligations that lie in somebody's hands, whoever owes them.
    What is to be done at once has the day of its decision. An expectation is not reminded of, nor what a higher body
    must decide first.
    """
    anybody = reduce(or_, wanted.parts(), Q(pk__in=also))
    rows = Obligation.objects.filter(anybody, state=State.OPEN, is_provisional=False).exclude(due_kind=Due.STANDING)
    dated = rows.filter(
        Q(due_on__lte=until) | Q(due_on=None, due_kind=Due.AT_ONCE, clause__meeting__held_on__lte=until)
    )
    told = dated.order_by("due_on", "id").values_list(
        "pk",
        "public_id",
        "what",
        "person",
        "office_key",
        "organisation",
        "body",
        "due_on",
        "clause__meeting__held_on",
        "clause__meeting__body",
        "clause__item__is_confidential",
    )
    for pk, public_id, what, person, office, organisation, body, due_on, held_on, decided_by, hidden in told.iterator(
        2_000
    ):
        owner = None if office else person
        if (day := due_on or held_on) is not None:
            said = what.rstrip(" ,;")
            yield Reminded(pk, public_id, said, owner, office, organisation, body, day, decided_by, bool(hidden))
