"""Fetching what an address names, or answering that nothing is there: what is hidden does not exist.

What was public once is no secret any more: OParl has to say that it is gone, and so do the pages.
"""

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model, QuerySet
from django.http import Http404

from samverk.directory.models import Body, Organisation, Person
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item, Meeting
from samverk.publishing.oparl.models import Trace
from samverk.publishing.oparl.objects import clauses
from samverk.publishing.oparl.vocabulary import Kind

Thing = TypeVar("Thing", bound=Model)
TRACED: dict[type[Model], str] = {
    Meeting: Kind.MEETING,
    Item: Kind.AGENDA_ITEM,
    Clause: clauses.KIND,
    Matter: Kind.PAPER,
    Body: Kind.ORGANIZATION,
    Organisation: Kind.ORGANIZATION,
    Person: Kind.PERSON,
}


class Gone(Http404):
    """What the address names was public, and is so no more."""


def fetched(things: QuerySet[Thing], public_id: str) -> Thing:
    """Return the one of ``things``, as the gate lets them through, that is called ``public_id``.

    Raises ``Gone`` if it was let through before, else ``Http404``.
    """
    # Not the first of them: that would put a single row in an order, which costs more than to find it.
    try:
        return things.get(public_id=public_id)
    except ObjectDoesNotExist:
        raise _absent(things.model, public_id) from None


def found_or_gone(thing: Thing | None, model: type[Thing], public_id: str) -> Thing:
    """Return ``thing``, which was asked for by a prepared query; raise what ``fetched`` raises if it is ``None``."""
    if thing is None:
        raise _absent(model, public_id)
    return thing


def _absent(model: type[Model], public_id: str) -> Http404:
    was_there = Trace.objects.filter(kind=TRACED[model], key=public_id).exists()
    return Gone() if was_there else Http404()
