"""Opening the meeting, and closing it: what is open ends, and the texts become the minutes."""

from datetime import datetime, time

from django.db import transaction

from samverk.accounts.models import User
from samverk.accounts.standing import mandates_on
from samverk.deciding.models import Chairing
from samverk.directory.models import Mandate
from samverk.meetings.actions import lifecycle
from samverk.meetings.actions.touch import touch
from samverk.meetings.models import Attendance, Item, Meeting, PresenceInterval
from samverk.sitting.actions.lead import begin_chairing
from samverk.sitting.actions.line import clock
from samverk.sitting.actions.seats import end_stays, is_in_the_room
from samverk.sitting.actions.secretary import begin_minutes
from samverk.sitting.models import Adjournment, Floor, ItemText, Turn


@transaction.atomic
def open_sitting(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Open a called meeting; the chair who has come already leads it, and who takes the minutes is noted.

    Raises ``RuleBroken("not-called")`` if it is not called, or was opened or cancelled meanwhile.
    """
    touch(meeting.pk)
    lifecycle.open_meeting(meeting, at=at, by=by)
    Floor.objects.get_or_create(meeting=meeting)
    here_already = PresenceInterval.objects.filter(attendance__meeting=meeting, arrived_at=None)
    here_already.update(arrived_at=clock(at))
    for row in _chairs(meeting):
        if is_in_the_room(row):
            begin_chairing(meeting, row, at=at, if_nobody_leads=True)
    begin_minutes(meeting, at=at, by=by)


@transaction.atomic
def close_sitting(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Close a meeting in session: stays, turns and pauses end, and what was typed is the items' background.

    Raises ``RuleBroken("not-in-session")`` if somebody has closed it already.
    """
    touch(meeting.pk)
    lifecycle.close_meeting(meeting, at=at, by=by)
    end = clock(at)
    Meeting.objects.filter(pk=meeting.pk).update(ends_at=end)
    meeting.ends_at = end
    _end_stays(meeting, end)
    for model, way in ((Turn, "item__meeting"), (Adjournment, "meeting"), (Chairing, "attendance__meeting")):
        model._default_manager.filter(**{way: meeting, "ended_at": None}).update(ended_at=at)
    Floor.objects.filter(meeting=meeting).update(item=None)
    _write_texts(meeting)


def _chairs(meeting: Meeting) -> list[Attendance]:
    assert meeting.held_on is not None
    chairs = mandates_on(meeting.held_on).filter(body=meeting.body, seat=Mandate.Seat.CHAIR).values("person_id")
    rows = Attendance.objects.filter(meeting=meeting, person_id__in=chairs, chair=True)
    return list(rows.prefetch_related("presence").order_by("position"))


def _end_stays(meeting: Meeting, end: time) -> None:
    stays = PresenceInterval.objects.filter(
        attendance__meeting=meeting, attendance__section=Attendance.Section.PRESENT, left_at=None
    )
    end_stays(stays, end)


def _write_texts(meeting: Meeting) -> None:
    texts = ItemText.objects.filter(item__meeting=meeting, revision__gt=0).values_list("item_id", "text")
    for item_id, text in texts:
        Item.objects.filter(pk=item_id).update(background=text, background_quotes=[])
