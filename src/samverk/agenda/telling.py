"""What this room ties to a meeting, and which steps it knows; ``samverk/site/flow.py`` names these functions."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from procedure.call import is_called_in_time, latest_call_day
from procedure.profile import profile_of
from samverk.agenda.models import Call, Entry, Paper
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.meetings.ties import Tie

# How long before the last day of the call the agenda should be there.
NEAR = timedelta(days=7)


def ties_of(meeting: Meeting) -> Iterator[Tie]:
    """Tell of the agenda, and of the call, which is told anew by itself."""
    items = Entry.objects.filter(item__meeting=meeting).count()
    if items:
        said = ngettext(
            "The agenda holds %(count)d item, which stays with the meeting.",
            "The agenda holds %(count)d items, which stay with the meeting.",
            items,
        )
        address = reverse("agenda:edit", args=[meeting.public_id])
        yield Tie("agenda", said % {"count": items}, moves_along=True, address=address)
    call = Call.objects.filter(meeting=meeting, kind=Call.Kind.CALL).first()
    if call is not None:
        called = call.called.count()
        said = ngettext(
            "%(count)d person was called, and gets a letter with a new invitation.",
            "%(count)d people were called, and get a letter with a new invitation.",
            called,
        )
        address = reverse("agenda:call", args=[meeting.public_id])
        yield Tie("call", said % {"count": called}, moves_along=True, address=address)


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Tell whether the agenda is built, the call sent, and late papers told."""
    if meeting.cancelled_at is not None or meeting.held_on is None or meeting.body is None:
        return
    if meeting.state not in (Meeting.State.PLANNED, Meeting.State.CALLED):
        return
    last_day = latest_call_day(meeting.held_on, profile_of(meeting.body.profile))
    yield _agenda_step(meeting, on, last_day)
    yield _call_step(meeting, on, last_day)
    late = Paper.objects.filter(item__meeting=meeting, is_late=True, announced_at=None).count()
    if late and meeting.called_at is not None:
        said = ngettext("%(count)d paper has come since the call.", "%(count)d papers have come since the call.", late)
        address = reverse("agenda:call", args=[meeting.public_id])
        yield Step(_("Tell of late papers"), address, StepState.MISSING, ForWhom.KEEP, said % {"count": late})


def _agenda_step(meeting: Meeting, on: date, last_day: date) -> Step:
    items = Entry.objects.filter(item__meeting=meeting).count()
    said = ngettext("%(count)d item stands on it.", "%(count)d items stand on it.", items) % {"count": items}
    state = StepState.DONE if meeting.called_at is not None else StepState.OPEN
    if meeting.called_at is None and not items and on > last_day - NEAR:
        state = StepState.MISSING
    return Step(_("Build the agenda"), reverse("agenda:edit", args=[meeting.public_id]), state, ForWhom.PREPARE, said)


def _call_step(meeting: Meeting, on: date, last_day: date) -> Step:
    address = reverse("agenda:call", args=[meeting.public_id])
    if meeting.called_at is not None:
        said = _("The call went out on %(day)s.") % {"day": date_format(localdate(meeting.called_at))}
        return Step(_("Send the call"), address, StepState.DONE, ForWhom.KEEP, said)
    assert meeting.held_on is not None
    assert meeting.body is not None
    in_time = is_called_in_time(on, meeting.held_on, profile_of(meeting.body.profile))
    state = StepState.MISSING if not in_time else StepState.OPEN if on > last_day - NEAR * 2 else StepState.LATER
    said = _("It goes out on %(day)s at the latest.") % {"day": date_format(last_day)}
    return Step(_("Send the call"), address, state, ForWhom.KEEP, said)
