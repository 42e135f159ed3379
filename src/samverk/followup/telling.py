"""What this room tells of a meeting and of what returns there; ``samverk/site/flow.py`` names these functions."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samverk.followup.models import Obligation
from samverk.followup.queries.before import returning_to
from samverk.followup.queries.obligations import late
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState

State = Obligation.State
# A step tells roughly how much waits; the list itself counts further.
COUNTED = 100


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Tell those who prepare the meeting what returns there and what is late; with two queries."""
    if meeting.cancelled_at is not None or meeting.closed_at is not None or meeting.body_id is None:
        return
    if meeting.source_id or meeting.held_on is None:
        return
    running = Obligation.objects.filter(state__in=(State.OPEN, State.REPORTED))
    returning = running.filter(returning_to(meeting)).distinct()[:COUNTED].count()
    decided_here = Obligation.objects.filter(clause__meeting__body=meeting.body_id)
    overdue = late(decided_here, on).order_by()[:COUNTED].count()
    if not returning and not overdue:
        return
    address = reverse("followup:before-meeting", args=[meeting.public_id])
    said = " ".join((_returns(returning), _is_late(overdue)))
    yield Step(_("See what was promised"), address, StepState.DONE, ForWhom.PREPARE, said)


def how_it_stands(clause_ids: Collection[int]) -> dict[int, str]:
    """Return, for each clause that obliges anybody, in a sentence how far it has come; with one query."""
    states: dict[int, Counter[str]] = defaultdict(Counter)
    confirmed = Obligation.objects.filter(clause__in=clause_ids).exclude(state=State.PROPOSED).order_by()
    for clause_id, state in confirmed.values_list("clause", "state"):
        if clause_id is not None:
            states[clause_id][state] += 1
    return {clause_id: _sentence(counted) for clause_id, counted in states.items()}


def _sentence(counted: Counter[str]) -> str:
    told = counted[State.REPORTED] + counted[State.ACCEPTED]
    everybody = told + counted[State.OPEN]
    if not everybody:
        return _("It was let go or replaced.")
    if everybody == 1:
        return _("It has been reported.") if told else _("Nothing has been reported yet.")
    return _("%(told)d of %(all)d have reported.") % {"told": told, "all": everybody}


def _returns(count: int) -> str:
    said = ngettext("%(count)d thing returns here.", "%(count)d things return here.", count)
    return said % {"count": count}


def _is_late(count: int) -> str:
    return ngettext("%(count)d is late.", "%(count)d are late.", count) % {"count": count}
