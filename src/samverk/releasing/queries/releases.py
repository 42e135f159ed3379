"""Which minutes wait to be shown, to be looked at again, or to be taken down."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Count, Q, QuerySet

from samverk.accounts.access import Somebody, may_edit_register
from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Body
from samverk.meetings.models import Meeting

SHOWN = ("waiting", "public", "review", "hidden")


def kept_meetings(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings with minutes that ``user`` may show to everybody, the latest first."""
    done = Meeting.objects.filter(~Q(source_id="") | Q(state=Meeting.State.APPROVED))
    if not may_edit_register(user):
        done = done.filter(body__in={held.body_id for held in standing.held if held.seat == Seat.SECRETARY})
    return done.select_related("body", "release").order_by("-ordered_on", "-id")


def filtered(meetings: QuerySet[Meeting], shown: str, on: date) -> QuerySet[Meeting]:
    """Return those that are not shown yet, that are, that are to be looked at again, or that were hidden in time."""
    return meetings.filter(_conditions(on)[shown])


def counted(meetings: QuerySet[Meeting], on: date) -> Mapping[str, int]:
    """Return how many ``filtered`` would return of each kind; in one query."""
    conditions = _conditions(on)
    return meetings.order_by().aggregate(**{shown: Count("pk", filter=conditions[shown]) for shown in SHOWN})


def bodies_of(meetings: QuerySet[Meeting]) -> QuerySet[Body]:
    """Return the bodies that the meetings are of, by name."""
    return Body.objects.filter(pk__in=meetings.order_by().values("body")).order_by("sort_key", "id")


def to_review(user: Somebody, standing: Standing, on: date) -> QuerySet[Meeting]:
    """Return the meetings whose public version ``user`` is asked to look at again."""
    return filtered(kept_meetings(user, standing), "review", on)


def _conditions(on: date) -> Mapping[str, Q]:
    hidden, public = Q(published_at=None), Q(published_at__isnull=False)
    over = Q(release__take_down_on__lte=on)
    in_time = Q(release=None) | Q(release__take_down_on=None) | Q(release__take_down_on__gt=on)
    return {
        "waiting": hidden & in_time,
        "public": public,
        "review": public & Q(release__review_on__lte=on),
        "hidden": hidden & over,
    }
