"""The chair's list before a meeting: what returns, what is late, what was promised and what was reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody
from samverk.accounts.standing import Standing
from samverk.agenda.models import Entry
from samverk.followup.models import Obligation, Report
from samverk.followup.queries.obligations import late, obligations_for, with_rows
from samverk.meetings.models import Meeting

State = Obligation.State
Rows = QuerySet[Obligation]
SHOWN, COUNTED = 40, 500
MEETINGS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Stands:
    """How one obligation stands: with its last report, if there is one."""

    obligation: Obligation
    report: Report | None


@dataclass(frozen=True, slots=True)
class Section:
    """``count`` is at most ``COUNTED``."""

    key: str
    rows: Sequence[Stands]
    count: int

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


def chairs_list(user: Somebody, standing: Standing, meeting: Meeting) -> list[Section]:
    """Return the sections that hold anything, each obligation in the first that it belongs to; in seven queries."""
    visible = obligations_for(user, standing)
    keys: dict[str, list[int]] = {}
    seen: set[int] = set()
    for key, rows in _sections(visible, meeting, standing.on).items():
        keys[key] = [pk for pk in rows.values_list("pk", flat=True)[:COUNTED] if pk not in seen]
        seen.update(keys[key])
    shown = [pk for found in keys.values() for pk in found[:SHOWN]]
    found_rows = with_rows(Obligation.objects.filter(pk__in=shown)).in_bulk()
    reports = {report.obligation_id: report for report in Report.objects.filter(obligation__in=shown).order_by("id")}
    return [
        Section(key, [Stands(found_rows[pk], reports.get(pk)) for pk in found[:SHOWN] if pk in found_rows], len(found))
        for key, found in keys.items()
        if found
    ]


def _sections(visible: Rows, meeting: Meeting, today: date) -> dict[str, Rows]:
    decided_here = visible.filter(clause__meeting__body=meeting.body_id) if meeting.body_id else visible.none()
    running = Q(state__in=(State.OPEN, State.REPORTED))
    return {
        "returning": visible.filter(returning_to(meeting), running).order_by("due_on", "id"),
        "late": late(decided_here, today).order_by("due_on", "id"),
        "promised": visible.filter(running, clause__meeting__in=meetings_before(meeting)).order_by("due_on", "id"),
        "reported": decided_here.filter(state=State.REPORTED).order_by("due_on", "id"),
    }


def returning_to(meeting: Meeting) -> Q:
    """Return what tells the obligations that ``meeting`` asks about: due there, or ordered onto its agenda."""
    ordered = Entry.objects.filter(item__meeting=meeting, origin_clause__isnull=False).values("origin_clause")
    return Q(due_meeting=meeting) | Q(clause__in=ordered)


def meetings_before(meeting: Meeting) -> list[int]:
    """Return the last meetings of the same body before this one."""
    if meeting.body_id is None or meeting.held_on is None:
        return []
    earlier = Meeting.objects.filter(body=meeting.body_id, cancelled_at=None, held_on__lt=meeting.held_on)
    return list(earlier.order_by("-held_on", "-id").values_list("pk", flat=True)[:MEETINGS_BEFORE])
