"""What waits for somebody's approval, and what those who keep minutes have laid before others."""

from django.db.models import QuerySet

from samverk.accounts.access import Somebody, may_edit_register
from samverk.accounts.models import User
from samverk.accounts.standing import Seat, Standing
from samverk.approving.models import Approver, Submission


def waiting_for(user: Somebody) -> QuerySet[Approver]:
    """Return what ``user`` was named for and has not answered, the most urgent first."""
    person_id = user.person_id if isinstance(user, User) else None
    open_ones = Approver.objects.filter(
        person=person_id, state=Approver.State.WAITING, submission__state=Submission.State.OPEN
    )
    rows = open_ones.select_related("submission__meeting__body", "submission__item", "submission__request")
    return rows.order_by("submission__last_day", "submission") if person_id else rows.none()


def kept_by(user: Somebody, standing: Standing) -> QuerySet[Submission]:
    """Return what was laid before others by those who keep the same bodies, the latest first."""
    rows = Submission.objects.select_related("meeting__body", "item", "request").order_by("-id")
    if may_edit_register(user):
        return rows
    return rows.filter(meeting__body__in=[held.body_id for held in standing.held if held.seat == Seat.SECRETARY])
