"""Working groups with their members, and which of those no longer hold the office for which they were chosen."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from samverk.accounts.standing import mandates_on
from samverk.directory.models import Mandate
from samverk.intake.models import WorkingGroup

NEAR = timedelta(days=14)


@dataclass(frozen=True)
class Member:
    """``is_out_of_office`` says that they held other seats once, and hold none today."""

    mandate: Mandate
    is_out_of_office: bool


@dataclass(frozen=True)
class GroupRow:
    group: WorkingGroup
    members: list[Member]
    days_left: int | None

    @property
    def is_near_its_end(self) -> bool:
        return self.days_left is not None and 0 <= self.days_left <= NEAR.days

    @property
    def is_past_its_end(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def out_of_office(self) -> list[Member]:
        return [member for member in self.members if member.is_out_of_office]


def group_rows(groups: Iterable[WorkingGroup], on: date) -> list[GroupRow]:
    """Return ``groups`` as they stand on ``on``; two queries however many there are."""
    found = list(groups)
    members = defaultdict(list)
    seats = Mandate.objects.filter(body__in=[group.body_id for group in found])
    for seat in seats.select_related("person", "organisation").order_by("person__sort_key"):
        members[seat.body_id].append(seat)
    out = _out_of_office({seat.person_id for seats in members.values() for seat in seats}, found, on)
    return [_row(group, members[group.body_id], out, on) for group in found]


def _row(group: WorkingGroup, seats: list[Mandate], out: dict[int, set[int | None]], on: date) -> GroupRow:
    parent = group.clause.meeting.body_id if group.clause else None
    stands = group.dissolved_on is None
    members = [Member(seat, stands and parent in out.get(seat.person_id, ())) for seat in seats]
    last_day = group.body.ends_on if stands else None
    return GroupRow(group, members, (last_day - on).days if last_day else None)


def _out_of_office(persons: set[int], groups: list[WorkingGroup], on: date) -> dict[int, set[int | None]]:
    """Return, by person, the bodies they sat in and left; ``None`` stands for every office there is.

    Somebody who never sat in the body that set the group up is judged by whether they hold any office at all.
    """
    own = [group.body_id for group in groups]
    held = Mandate.objects.filter(person__in=persons).exclude(Q(body__in=own) | Q(seat=Mandate.Seat.GUEST))
    ever: dict[int, set[int | None]] = defaultdict(set)
    for person, body in held.values_list("person_id", "body_id"):
        ever[person].add(body)
    now: dict[int, set[int | None]] = defaultdict(set)
    for person, body in held.filter(pk__in=mandates_on(on).values("pk")).values_list("person_id", "body_id"):
        now[person].add(body)
    parents = {group.clause.meeting.body_id for group in groups if group.clause} | {None}
    return {
        person: {parent for parent in parents if (parent in bodies and parent not in now[person]) or not now[person]}
        for person, bodies in ever.items()
    }
