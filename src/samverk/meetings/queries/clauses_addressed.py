"""What somebody was asked to do."""

from django.db.models import QuerySet

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Clause, ClauseAddressee

NEWEST = ("-meeting__ordered_on", "-meeting__id", "position")


def addressed_to(clauses: QuerySet[Clause], *, most: int, **whom: Person | Organisation | Body) -> QuerySet[Clause]:
    """Return the ``most`` newest of ``clauses`` that name ``person``, ``organisation`` or ``body`` as addressee."""
    named = ClauseAddressee.objects.filter(**whom).values("clause")
    # Thousands may be addressed to one: they are put in order by their ids, and only the few read as whole rows.
    newest = clauses.filter(pk__in=named).order_by(*NEWEST).values("pk")[:most]
    return clauses.filter(pk__in=newest).order_by(*NEWEST)
