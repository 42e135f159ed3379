"""What somebody was asked to do."""

from django.db.models import QuerySet

from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Clause, ClauseAddressee


def addressed_to(clauses: QuerySet[Clause], **whom: Person | Organisation | Body) -> QuerySet[Clause]:
    """Return those of ``clauses`` that name ``person``, ``organisation`` or ``body`` as addressee, newest first."""
    named = ClauseAddressee.objects.filter(**whom).values("clause")
    return clauses.filter(pk__in=named).order_by("-meeting__ordered_on", "-meeting__id", "position")
