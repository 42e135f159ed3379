"""What this room tells of a meeting: how far the approval of its minutes has come."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from procedure import profile_of
from procedure.approval import last_day_of_approval
from samverk.approving.models import Submission
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState


def steps_of(meeting: Meeting, on: date) -> Iterable[Step]:
    """Yield the step of having the minutes approved; none for a meeting that was imported or cancelled."""
    if meeting.source_id or meeting.cancelled_at is not None or meeting.held_on is None or meeting.body is None:
        return
    last = last_day_of_approval(meeting.last_on or meeting.held_on, profile_of(meeting.body.profile))
    open_one = Submission.objects.filter(meeting=meeting, item=None, state=Submission.State.OPEN).first()
    state, detail = _how_it_stands(meeting, open_one, last, on)
    yield Step(_("Have the minutes approved"), _address(meeting, open_one), state, ForWhom.KEEP, detail)


def _address(meeting: Meeting, open_one: Submission | None) -> str:
    if open_one is not None:
        return reverse("approving:submission", args=[open_one.public_id])
    if meeting.state == Meeting.State.DRAFTED:
        return reverse("approving:submit", args=[meeting.public_id])
    return reverse("drafting:meeting", args=[meeting.public_id])


def _how_it_stands(
    meeting: Meeting, open_one: Submission | None, last: date | None, on: date
) -> tuple[StepState, str | Promise]:
    if meeting.state == Meeting.State.APPROVED:
        return StepState.DONE, _("The minutes are approved.")
    if meeting.state != Meeting.State.DRAFTED:
        return StepState.LATER, _("The draft must be sent to the members before it can be approved.")
    state = StepState.MISSING if last is not None and on > last else StepState.OPEN
    if open_one is not None:
        return state, _("The text is with those who approve it.")
    if last is None:
        return state, _("Choose who approves the minutes.")
    return state, _("Choose who approves the minutes; the last day is %(day)s.") % {"day": date_format(last)}
