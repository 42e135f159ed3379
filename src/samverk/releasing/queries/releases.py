"""Which minutes wait to be shown, to be looked at again, or to be taken down."""

from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody, may_edit_register
from samverk.accounts.standing import Seat, Standing
from samverk.meetings.models import Meeting

SHOWN = ("waiting", "public", "review", "hidden")


def kept_meetings(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings with minutes that ``user`` may show to everybody, the latest first."""
    done = Meeting.objects.filter(~Q(source_id="") | Q(state=Meeting.State.APPROVED), body__isnull=False)
    if not may_edit_register(user):
        done = done.filter(body__in={held.body_id for held in standing.held if held.seat == Seat.SECRETARY})
    return done.select_related("body", "release").order_by("-ordered_on", "-id")


def filtered(meetings: QuerySet[Meeting], shown: str, on: date) -> QuerySet[Meeting]:
    """Return those that are not shown yet, that are, that are to be looked at again, or that were hidden in time."""
    over = Q(release__take_down_on__lte=on)
    if shown == "waiting":
        return meetings.filter(~over | Q(release__isnull=True), published_at=None)
    if shown == "hidden":
        return meetings.filter(over, published_at=None)
    public = meetings.filter(published_at__isnull=False)
    return public.filter(release__review_on__lte=on) if shown == "review" else public


def to_review(user: Somebody, standing: Standing, on: date) -> QuerySet[Meeting]:
    """Return the meetings whose public version ``user`` is asked to look at again."""
    return filtered(kept_meetings(user, standing), "review", on)
