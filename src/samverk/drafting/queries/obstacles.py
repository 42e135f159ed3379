"""What stands in the way of approving minutes, and what should be looked at before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from procedure import profile_of
from procedure.approval import days_left, last_day_of_approval
from samverk.drafting.models import Comment
from samverk.meetings.models import Item, Meeting
from samverk.sitting.queries.attending import Attending, OrganisationRow, Section, attending_of


@dataclass(frozen=True, slots=True)
class ItemGap:
    """An item of which strict minutes do not say what they must; ``lacks`` names it: "proposal"."""

    item: Item
    lacks: str


@dataclass(frozen=True, slots=True)
class Obstacles:
    """``missing`` refuses approval; the rest is said and refuses nothing.

    ``without_hours`` are those of whom strict minutes do not say when they were there, and so in what they took part.
    ``last_day`` and ``days_left`` are ``None`` where no rule binds the body.
    """

    missing: tuple[OrganisationRow, ...]
    organisations: tuple[OrganisationRow, ...]
    gaps: tuple[ItemGap, ...]
    without_hours: tuple[str, ...]
    open_comments: int
    last_day: date | None
    days_left: int | None

    @property
    def refuse(self) -> bool:
        return bool(self.missing)


def obstacles_of(meeting: Meeting, on: date) -> Obstacles:
    """Return what stands in the way on a day, in eight queries at most."""
    assert meeting.body is not None
    assert meeting.held_on is not None
    profile = profile_of(meeting.body.profile)
    attending = attending_of(meeting)
    last_day = last_day_of_approval(meeting.last_on or meeting.held_on, profile)
    return Obstacles(
        missing=tuple(attending.missing),
        organisations=attending.organisations,
        gaps=tuple(_gaps(meeting)) if profile.strict_minutes else (),
        without_hours=_without_hours(attending) if profile.strict_minutes else (),
        open_comments=Comment.objects.filter(meeting=meeting, is_settled=False).count(),
        last_day=last_day,
        days_left=None if last_day is None else days_left(last_day, on),
    )


def missing_organisations(meeting: Meeting) -> list[OrganisationRow]:
    """Return the member organisations of which the lists say nothing."""
    return attending_of(meeting).missing


def _without_hours(attending: Attending) -> tuple[str, ...]:
    """Return the names of those present without an hour.

    Source: SFS 2017:725, 5 kap. 67 §.
    """
    return tuple(seat.name for seat in attending.seats if seat.section == Section.PRESENT and not seat.stays)


def _gaps(meeting: Meeting) -> Iterable[ItemGap]:
    """Yield the items in which a contested vote or a dissent hangs in the air.

    Source: SFS 2017:725, 5 kap. 67 §.
    """
    items = meeting.items.prefetch_related("procedures", "clauses").order_by("position")
    for item in items:
        steps = list(item.procedures.all())
        kinds = {step.kind for step in steps}
        if any(step.kind == "vote" and step.no for step in steps) and "proposal" not in kinds:
            yield ItemGap(item, "proposal")
        if kinds & {"vote", "dissent"} and not item.clauses.all():
            yield ItemGap(item, "decision")
