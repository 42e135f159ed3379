"""What this room tells of a meeting: whether its minutes are shown to everybody, and looked at again in time."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samverk.design.templatetags.design import day as day_words
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.releasing.models import Release


def steps_of(meeting: Meeting, on: date) -> Iterable[Step]:
    """Yield the step of publishing; none for a meeting that was not held here."""
    if meeting.source_id or meeting.cancelled_at is not None or meeting.body is None:
        return
    label = _("Publish the minutes")
    if meeting.state != Meeting.State.APPROVED:
        yield Step(label, "", StepState.LATER, ForWhom.KEEP, _("The minutes must be approved before they are public."))
        return
    address = reverse("releasing:meeting", args=[meeting.public_id])
    release = Release.objects.filter(meeting=meeting).first()
    if meeting.published_at is None:
        over = release is not None and release.take_down_on is not None and release.take_down_on <= on
        detail = _("They were public for as long as they were to be.") if over else ""
        yield Step(label, address, StepState.DONE if over else StepState.OPEN, ForWhom.KEEP, detail)
        return
    if release is not None and release.review_on is not None and release.review_on <= on:
        detail = _("They were to be looked at again on %(day)s.") % {"day": day_words(release.review_on)}
        yield Step(_("Look at the public version again"), address, StepState.MISSING, ForWhom.KEEP, detail)
        return
    yield Step(label, address, StepState.DONE, ForWhom.KEEP, _("The minutes are public."))
