"""What this room ties to a meeting, and which steps it knows; ``samverk/site/flow.py`` names these functions."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samverk.intake.models import Proposal
from samverk.intake.queries.queue import filtered
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.meetings.ties import Tie

State = Proposal.State


def ties_of(meeting: Meeting) -> Iterator[Tie]:
    """Tell of the proposals that the meeting is to take up; they move along."""
    count = Proposal.objects.filter(wanted_meeting=meeting, state__in=(State.ACCEPTED, State.PLACED)).count()
    if count:
        said = ngettext(
            "%(n)s proposal was accepted for the meeting, and follows it.",
            "%(n)s proposals were accepted for the meeting, and follow it.",
            count,
        )
        yield Tie("proposals", said % {"n": count}, moves_along=True, address=reverse("intake:queue"))


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Tell whether all proposals to the body have been answered, as long as the meeting is to come."""
    if meeting.cancelled_at is not None or meeting.opened_at is not None or meeting.state not in ("planned", "called"):
        return
    handed_in = Proposal.objects.filter(body=meeting.body_id, submitted_at__isnull=False)
    count = filtered(handed_in, "waiting", on).count()
    address = reverse("intake:queue")
    if not count:
        yield Step(_("Answer proposals"), address, StepState.DONE, ForWhom.PREPARE, _("No proposal waits."))
        return
    said = ngettext("%(n)s proposal waits for an answer.", "%(n)s proposals wait for an answer.", count)
    yield Step(_("Answer proposals"), address, StepState.OPEN, ForWhom.PREPARE, said % {"n": count})
