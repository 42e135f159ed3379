"""What happened in networks, and when the last of it was."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from samverk.meetings.models import Meeting
from samverk.networks.models import LifeStep, LogEntry, MandateText, Network, YearPlan
from samverk.networks.queries.booked import TO_COME


def last_activities(body_ids: Collection[int], on: date) -> dict[int, date]:
    """Return the last day up to ``on`` of a meeting, an entry, a plan or a step, by the id of the body.

    A network of which none of these is known is left out. Four queries, however many networks.
    """
    held = Meeting.objects.filter(body__in=body_ids, held_on__lte=on, cancelled_at=None).exclude(state__in=TO_COME)
    days = [
        held.order_by().values_list("body_id").annotate(Max("held_on")),
        _of(LogEntry, "on", body_ids, on),
        _of(YearPlan, "renewed_on", body_ids, on),
        _of(LifeStep, "on", body_ids, on),
    ]
    last: dict[int, date] = {}
    for rows in days:
        for body_id, day in rows:
            if body_id is not None and day is not None:
                last[body_id] = max(day, last.get(body_id, day))
    return last


def _of(model: "type[LogEntry] | type[YearPlan] | type[LifeStep]", day: str, body_ids: Collection[int], on: date):  # type: ignore[no-untyped-def]
    rows = model._default_manager.filter(**{"network__body__in": body_ids, f"{day}__lte": on})
    return rows.order_by().values_list("network__body_id").annotate(Max(day))


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of what happened. ``kind`` words it; ``text`` and ``address`` tell more, where there is more."""

    on: date
    kind: str
    text: str = ""
    meeting_id: str = ""


def happenings(network: Network, *, most: int, sees_meetings: bool) -> list[Happening]:
    """Return the latest ``most`` things that happened in the network, the latest first."""
    found = [Happening(entry.on, entry.kind, entry.text) for entry in network.log.all()[:most]]
    steps = network.steps.order_by("-position")[:most]
    found += [Happening(step.on, f"step-{step.kind}", step.because) for step in steps]
    plans = network.year_plans.order_by("-renewed_on")[:most]
    found += [Happening(plan.renewed_on, "plan", str(plan.year)) for plan in plans]
    texts = MandateText.objects.filter(network=network).order_by("-version")[:most]
    found += [Happening(text.holds_from, "mandate", str(text.version)) for text in texts]
    held = Meeting.objects.filter(body=network.body_id, held_on__isnull=False, cancelled_at=None)
    held = held.exclude(state__in=TO_COME)
    if not sees_meetings:
        held = held.filter(published_at__isnull=False)
    for meeting in held.order_by("-held_on")[:most]:
        assert meeting.held_on is not None
        found.append(Happening(meeting.held_on, "meeting", meeting.title, meeting.public_id))
    return sorted(found, key=lambda one: one.on, reverse=True)[:most]
