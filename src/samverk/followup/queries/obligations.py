"""Which obligations somebody sees, and in what order."""

from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody, may_edit_register, may_read_unpublished
from samverk.accounts.models import User
from samverk.accounts.standing import Seat, Standing
from samverk.followup.models import Entrusting, Obligation
from samverk.followup.queries.wanted import wanted_of
from samverk.meetings.models import Item

State = Obligation.State
RUNNING = (State.OPEN, State.REPORTED)


def obligations_for(user: Somebody, standing: Standing) -> QuerySet[Obligation]:
    """Return the obligations that ``user`` may see: the staff all, others those of their bodies and what they owe.

    What stands under a confidential item is seen by those who keep the register, by the body itself, and by whom it
    was entrusted to.
    """
    rows = Obligation.objects.all()
    if may_edit_register(user):
        return rows
    bodies = {held.body_id for held in standing.held if held.seat != Seat.GUEST}
    own = Q(clause__meeting__body__in=bodies) | Q(item__meeting__body__in=bodies) | entrusted(user, standing.on)
    confidential = Item.objects.filter(is_confidential=True)
    rows = rows.filter(own | ~(Q(item__in=confidential) | Q(clause__item__in=confidential)))
    if may_read_unpublished(user):
        return rows
    return rows.filter(own | Q(body__in=bodies) | wanted_from(standing))


def entrusted(user: Somebody, on: date) -> Q:
    """Return what tells the obligations that somebody with a log-in was entrusted with."""
    if not isinstance(user, User):
        return Q(pk__in=[])
    to_them = Entrusting.objects.filter(email=user.email.lower(), revoked_at=None, until__gte=on)
    return Q(pk__in=to_them.order_by().values("obligation"))


def wanted_from(standing: Standing) -> Q:
    """Return what tells the obligations of somebody: their own, their municipality's, and those of bodies they lead."""
    return reduce(or_, wanted_of(standing).parts(), Q(pk__in=[]))


def running(rows: QuerySet[Obligation]) -> QuerySet[Obligation]:
    """Return those of ``rows`` that are not settled, by day; those without a day first, since they want one."""
    return rows.filter(state__in=RUNNING).order_by("due_on", "id")


def late(rows: QuerySet[Obligation], today: date) -> QuerySet[Obligation]:
    """Return those that are open though their day has passed; an expectation is never late."""
    return rows.filter(state=State.OPEN, due_on__lt=today).exclude(due_kind=Obligation.Due.STANDING)


def without_deadline(rows: QuerySet[Obligation]) -> QuerySet[Obligation]:
    """Return those that bind and have no day, but for those of which somebody decided that they are to have none."""
    return rows.filter(state=State.OPEN, due_kind=Obligation.Due.NONE, due_by_hand=False)


def with_rows(rows: QuerySet[Obligation]) -> QuerySet[Obligation]:
    """Return ``rows`` with what a list of them shows."""
    return rows.select_related("organisation", "body", "person", "due_meeting", "clause__meeting", "item__meeting")
