"""What this room tells of a meeting: whether the approval of its minutes is announced."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from procedure import profile_of
from samverk.design.templatetags.design import day as day_words
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.announceable import last_day_for


def steps_of(meeting: Meeting, on: date) -> Iterable[Step]:
    """Yield the step of announcing the approval; none where the body announces nothing."""
    if meeting.source_id or meeting.cancelled_at is not None or meeting.held_on is None or meeting.body is None:
        return
    if not profile_of(meeting.body.profile).announces:
        return
    for one in Announcement.objects.filter(meeting=meeting, item__isnull=False).select_related("item").order_by("id"):
        label = _("Announce what was approved at once: %(item)s") % {
            "item": "§ …" if one.item is None or one.item.is_confidential else one.item
        }
        yield Step(label, reverse("noticeboard:kept", args=[one.public_id]), *_since(one, on))
    label = _("Announce the approval on the notice board")
    announced = Announcement.objects.filter(meeting=meeting, item=None).first()
    if announced is not None:
        address = reverse("noticeboard:kept", args=[announced.public_id])
        yield Step(label, address, *_since(announced, on))
        return
    address = reverse("noticeboard:announce", args=[meeting.public_id])
    last = last_day_for(meeting) if meeting.state == Meeting.State.APPROVED else None
    if last is None:
        yield Step(label, "", StepState.LATER, ForWhom.KEEP, _("The minutes must be approved before it is announced."))
        return
    state = StepState.MISSING if on > last else StepState.OPEN
    detail = _("It is to be announced by %(day)s at the latest.") % {"day": day_words(last)}
    yield Step(label, address, state, ForWhom.KEEP, detail)


def _since(announced: Announcement, on: date) -> tuple[StepState, ForWhom, str]:
    """Return how it stands with an announcement: the municipalities may still have to put it up."""
    if announced.appeal_until is None:
        return StepState.OPEN, ForWhom.KEEP, _("The notice does not stand on every municipality's board yet.")
    said = {"day": day_words(announced.appeal_until)}
    if announced.appeal_until < on:
        return StepState.DONE, ForWhom.KEEP, _("The time of appeal ended on %(day)s.") % said
    return StepState.DONE, ForWhom.KEEP, _("The notice stands on the board through %(day)s.") % said
