"""Whom a meeting is called with, and whether that is in time."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from procedure.call import is_called_in_time, latest_call_day
from procedure.profile import profile_of
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART, mandates_on
from samverk.directory.models import Mandate, Organisation, Person
from samverk.meetings.models import Meeting

# Everybody with one of these seats is called; who holds two is called once, in the first of them.
ORDER = ("chair", "vice-chair", "secretary", "member", "deputy", "preparation")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who sits in the body on the day; ``address`` is empty where the house knows none."""

    person: Person
    organisation: Organisation | None
    seat: str
    address: str


@dataclass(frozen=True, slots=True)
class CallPlan:
    """``last_day`` is that on which the call goes out at the latest; ``without_seat`` are members nobody sits for."""

    recipients: tuple[Recipient, ...]
    last_day: date
    in_time: bool
    without_seat: tuple[Organisation, ...]

    @property
    def with_address(self) -> list[Recipient]:
        return [one for one in self.recipients if one.address]

    @property
    def without_address(self) -> list[Recipient]:
        return [one for one in self.recipients if not one.address]


def call_plan(meeting: Meeting, on: date) -> CallPlan:
    """Return who is called to ``meeting`` if the call goes out ``on``, in three queries."""
    assert meeting.body is not None
    assert meeting.held_on is not None
    profile = profile_of(meeting.body.profile)
    recipients = recipients_of(meeting)
    return CallPlan(
        recipients=recipients,
        last_day=latest_call_day(meeting.held_on, profile),
        in_time=is_called_in_time(on, meeting.held_on, profile),
        without_seat=_without_seat(meeting, recipients),
    )


def recipients_of(meeting: Meeting) -> tuple[Recipient, ...]:
    """Return everybody who sits in the body on the day of the meeting, the chair first, in two queries."""
    assert meeting.held_on is not None
    assert meeting.body_id is not None
    mandates = (
        mandates_on(meeting.held_on)
        .filter(body_id=meeting.body_id, seat__in=TAKING_PART | PREPARING)
        .select_related("person", "organisation")
        .order_by("organisation__sort_key", "person__sort_key", "id")
    )
    chosen: dict[int, Mandate] = {}
    for mandate in sorted(mandates, key=lambda one: ORDER.index(one.seat)):
        chosen.setdefault(mandate.person_id, mandate)
    addresses = _addresses(set(chosen))
    return tuple(
        Recipient(mandate.person, mandate.organisation, mandate.seat, addresses.get(person_id, ""))
        for person_id, mandate in chosen.items()
    )


def days_late(plan: CallPlan, on: date) -> int:
    """Return by how many days a call ``on`` would be late, 0 where it is in time."""
    return max((on - plan.last_day) // timedelta(days=1), 0)


def _addresses(person_ids: set[int]) -> dict[int, str]:
    """Return the address under which each person logs in; the newest log-in, where somebody has two."""
    users = User.objects.filter(person_id__in=person_ids, is_active=True).order_by("id")
    return dict(users.values_list("person_id", "email"))


def _without_seat(meeting: Meeting, recipients: tuple[Recipient, ...]) -> tuple[Organisation, ...]:
    on = meeting.held_on
    members = Organisation.objects.filter(
        Q(member_from__isnull=True) | Q(member_from__lte=on),
        Q(member_to__isnull=True) | Q(member_to__gte=on),
        is_member=True,
        kind=Organisation.Kind.MUNICIPALITY,
    )
    seated = {one.organisation.pk for one in recipients if one.organisation is not None and one.seat in TAKING_PART}
    return tuple(member for member in members.order_by("sort_key") if member.pk not in seated)
