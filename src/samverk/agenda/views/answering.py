"""What every act of these pages does: know who acts, and say what was refused."""

from functools import partial

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.agenda.messages import REFUSALS
from samverk.meetings.models import Meeting
from samverk.records.telling import telling, worded_by

answered = partial(telling, worded_by(REFUSALS))


def said(request: HttpRequest, name: str) -> str:
    """Return what somebody wrote in a field, without the sign that no database of ours can hold."""
    return request.POST.get(name, "").replace("\0", "").strip()


def all_said(request: HttpRequest, name: str) -> list[str]:
    """Return what somebody wrote in all fields of one name, line ends as this house keeps them."""
    values = request.POST.getlist(name)
    return [str(value).replace("\0", "").replace("\r\n", "\n").strip() for value in values]


def crumbs_to(meeting: Meeting, *further: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the way back to a meeting, to its agenda, and further."""
    name = f"{meeting.body}, {date_format(meeting.held_on)}" if meeting.held_on else str(meeting.body)
    above = (name, reverse("planning:meeting", args=[meeting.public_id]))
    return [above, (_("Agenda"), reverse("agenda:agenda", args=[meeting.public_id])), *further]
