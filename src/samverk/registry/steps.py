"""What this room tells of a meeting: where its call and minutes are registered."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.registry.models import Entry


def steps_of(meeting: Meeting, on: date) -> Iterable[Step]:
    """Yield the step that the minutes are registered, once they are."""
    if meeting.approved_at is None or meeting.source_id:
        return
    entries = Entry.objects.filter(origin=f"minutes {meeting.public_id}", case__register__body=meeting.body_id)
    entry = entries.select_related("case").first()
    if entry is not None:
        address = reverse("registry:case", args=[entry.case.public_id])
        detail = _("Registered as %(number)s.") % {"number": f"{entry.case.designation}-{entry.number}"}
        yield Step(_("Register the minutes"), address, StepState.DONE, ForWhom.KEEP, detail)
