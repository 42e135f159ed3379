"""What this room ties to a meeting, and which steps it knows; ``samverk/site/flow.py`` names these functions."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samverk.guests.actions.tell import AWAITED
from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState
from samverk.meetings.ties import Tie


def ties_of(meeting: Meeting) -> Iterator[Tie]:
    """Tell of guests: they get a letter with the new time, but nobody knows whether it suits them."""
    count = Invitation.objects.filter(meeting=meeting, state__in=AWAITED).count()
    if count:
        said = ngettext(
            "%(n)s guest is invited. They get a letter with the new time, and must be asked whether it suits.",
            "%(n)s guests are invited. They get letters with the new times, and must be asked whether they suit.",
            count,
        )
        address = reverse("guests:meeting", args=[meeting.public_id])
        yield Tie("guests", said % {"n": count}, moves_along=False, address=address)


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Tell whether the guests have answered; nothing where nobody is invited."""
    if meeting.cancelled_at is not None:
        return
    states = list(Invitation.objects.filter(meeting=meeting).values_list("state", flat=True))
    if not states:
        return
    address = reverse("guests:meeting", args=[meeting.public_id])
    is_coming = meeting.state in ("planned", "called") and meeting.opened_at is None
    state, detail = _how_it_stands(states, is_coming=is_coming)
    yield Step(_("Invite presenters and guests"), address, state, ForWhom.PREPARE, detail)


def _how_it_stands(states: list[str], *, is_coming: bool) -> tuple[StepState, str | Promise]:
    waiting = states.count(Invitation.State.INVITED)
    if waiting and is_coming:
        said = ngettext("%(n)s guest has not answered yet.", "%(n)s guests have not answered yet.", waiting)
        return StepState.OPEN, said % {"n": waiting}
    return StepState.DONE, _("All guests have answered.")
