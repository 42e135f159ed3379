"""The list of minutes made here, with what each waits for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from procedure import profile_of
from procedure.approval import days_left, last_day_of_approval
from samverk.meetings.models import Meeting

WAITS_FIRST = (Meeting.State.DRAFTED, Meeting.State.HELD)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """``days_left`` is ``None`` where nothing waits, or no rule says until when."""

    meeting: Meeting
    open_comments: int
    last_day: date | None
    days_left: int | None


def in_order(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Return those that wait for approval first, the oldest of them at the top; then the approved, newest first."""
    waits = Case(When(state__in=WAITS_FIRST, then=Value(0)), default=Value(1), output_field=IntegerField())
    waiting = Case(When(state__in=WAITS_FIRST, then="ordered_on"))
    return meetings.annotate(waits=waits, waiting=waiting).order_by("waits", "waiting", "-ordered_on", "id")


def draft_rows(meetings: QuerySet[Meeting], today: date) -> list[DraftRow]:
    """Return a row a meeting, in one query."""
    counted = meetings.annotate(
        open_comments=Count("draft_comments", filter=Q(draft_comments__is_settled=False), distinct=True)
    )
    return list(_rows(counted, today))


def _rows(meetings: Iterable[Meeting], today: date) -> Iterable[DraftRow]:
    for meeting in meetings:
        last_day = None
        if meeting.state != Meeting.State.APPROVED and meeting.body is not None and meeting.held_on is not None:
            last_day = last_day_of_approval(meeting.last_on or meeting.held_on, profile_of(meeting.body.profile))
        yield DraftRow(
            meeting,
            open_comments=meeting.open_comments,  # type: ignore[attr-defined]
            last_day=last_day,
            days_left=None if last_day is None else days_left(last_day, today),
        )
