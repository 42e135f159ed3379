"""What this room tells of a meeting: that it is to be held, is being held, was held."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState


def steps(meeting: Meeting, on: date) -> Iterable[Step]:
    """Yield the step of holding the meeting; none for one that was imported or cancelled."""
    if meeting.source_id or meeting.cancelled_at is not None or meeting.held_on is None:
        return
    address = reverse("sitting:meeting", args=[meeting.public_id])
    state, detail = _how_it_stands(meeting, on)
    yield Step(_("Hold the meeting"), address, state, ForWhom.FOLLOW, detail)


def _how_it_stands(meeting: Meeting, on: date) -> tuple[StepState, Promise]:
    assert meeting.held_on is not None
    if meeting.closed_at is not None:
        return StepState.DONE, _("The meeting is closed.")
    if meeting.opened_at is not None:
        return StepState.OPEN, _("The meeting is in session.")
    if on < meeting.held_on or meeting.state == Meeting.State.PLANNED:
        return StepState.LATER, _("On the day, everyone finds their screen here.")
    if on > (meeting.last_on or meeting.held_on):
        return StepState.MISSING, _("The day has passed, and the meeting was never opened.")
    return StepState.OPEN, _("It is today. Everyone finds their screen here.")
