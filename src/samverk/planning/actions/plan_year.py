"""Planning many meetings of a body in one act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.meetings.actions.lifecycle import plan_meeting
from samverk.meetings.models import Meeting
from samverk.planning.queries.year_plan import meetings_at
from samverk.records.refusal import RuleBroken

NEAR = timedelta(weeks=26)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meeting to be planned; ``row`` is where it stands on the page."""

    row: int
    on: date
    starts_at: time
    ends_at: time
    kind: str = Meeting.Kind.ORDINARY


class RowRefused(RuleBroken):
    """A refusal that knows which ``row`` it is about."""

    def __init__(self, broken: RuleBroken, row: int) -> None:
        super().__init__(broken.code, broken.source)
        self.row = row


@transaction.atomic
def plan_year(body: Body, wanted: Sequence[Wanted], *, today: date, by: User) -> list[Meeting]:
    """Plan all of ``wanted`` or nothing, link the chain of preparation, and return what was planned.

    What the body has at the same day and hour already is left as it is, so doing it twice changes nothing. Raises
    ``RowRefused`` with a code of ``plan_meeting``, or ``"day-has-passed"``.
    """
    Body.objects.select_for_update().get(pk=body.pk)
    planned = []
    for one in sorted(wanted, key=lambda wanted: wanted.on):
        if meetings_at(body, one.on, one.starts_at).exists():
            continue
        try:
            if one.on < today:
                raise RuleBroken("day-has-passed", one.on.isoformat())
            planned.append(
                plan_meeting(body, on=one.on, starts_at=one.starts_at, ends_at=one.ends_at, kind=one.kind, by=by)
            )
        except RuleBroken as broken:
            raise RowRefused(broken, one.row) from broken
    if planned:
        link_chain(body, planned)
    return planned


def link_chain(body: Body, planned: Iterable[Meeting]) -> None:
    """Let every new meeting prepare the next one of the body above, and be prepared by those of the bodies below."""
    for meeting in planned:
        if meeting.prepares_id is None and body.hands_over_to_id is not None:
            meeting.prepares = _next_of(body.hands_over_to_id, meeting)
            Meeting.objects.filter(pk=meeting.pk).update(prepares=meeting.prepares)
        _let_be_prepared(body, meeting)


def _next_of(body_id: int, meeting: Meeting) -> Meeting | None:
    over_on = meeting.last_on or meeting.held_on
    assert over_on is not None
    above = Meeting.objects.filter(body=body_id, cancelled_at=None, held_on__gt=over_on, held_on__lte=over_on + NEAR)
    return above.filter(source_id="").order_by("held_on", "pk").first()


def _let_be_prepared(body: Body, meeting: Meeting) -> None:
    """Meetings below that prepare nothing, or a later one of this body, prepare this one if it is the next."""
    assert meeting.held_on is not None
    before = Meeting.objects.filter(body__hands_over_to=body, cancelled_at=None, source_id="", opened_at=None)
    before = before.filter(held_on__lt=meeting.held_on, held_on__gte=meeting.held_on - NEAR)
    loose = before.filter(prepares=None) | before.filter(prepares__body=body, prepares__held_on__gt=meeting.held_on)
    earlier = Meeting.objects.filter(body=body, cancelled_at=None, source_id="", held_on__lt=meeting.held_on)
    last = earlier.order_by("-held_on").values_list("held_on", flat=True).first()
    for one in loose:
        ready_on = one.last_on or one.held_on
        if ready_on is not None and ready_on < meeting.held_on and (last is None or ready_on >= last):
            Meeting.objects.filter(pk=one.pk).update(prepares=meeting)
