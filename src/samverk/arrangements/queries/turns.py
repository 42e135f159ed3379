"""Turns and meetings as the rota counts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samverk.accounts.standing import VOTING
from samverk.arrangements.models import Rota, Turn
from samverk.directory.models import Mandate, Organisation
from samverk.meetings.models import Meeting

COMING = (Meeting.State.PLANNED, Meeting.State.CALLED)


def turns_of(rota: Rota) -> QuerySet[Turn]:
    """Return every turn that counts, oldest meeting first: one at a meeting that was cancelled does not."""
    return (
        Turn.objects.filter(rota=rota, meeting__cancelled_at=None)
        .select_related("meeting", "organisation", "substitute")
        .order_by("meeting__held_on", "meeting_id")
    )


def coming_meetings(body_id: int, on: date, up_to: date) -> QuerySet[Meeting]:
    """Return the body's meetings from ``on`` to ``up_to`` that are neither opened nor cancelled, in their order."""
    return Meeting.objects.filter(
        body_id=body_id,
        held_on__gte=on,
        held_on__lte=up_to,
        state__in=COMING,
        opened_at=None,
        cancelled_at=None,
    ).order_by("held_on", "pk")


def open_meetings(body_id: int, on: date, up_to: date) -> list[Meeting]:
    """Return the coming meetings at which the rotating seat is empty."""
    return list(coming_meetings(body_id, on, up_to).filter(turn__isnull=True))


@dataclass(frozen=True, slots=True)
class Membership:
    """A municipality's vote in a body, from the first to the last day known."""

    organisation: Organisation
    holds_from: date | None
    holds_to: date | None

    def covers(self, on: date) -> bool:
        """Return whether it has the vote on a day, and is a member of the collaboration then."""
        one = self.organisation
        return (
            (self.holds_from is None or self.holds_from <= on)
            and (self.holds_to is None or on <= self.holds_to)
            and (one.member_from is None or one.member_from <= on)
            and (one.member_to is None or on <= one.member_to)
        )


def memberships_of(body_id: int) -> list[Membership]:
    """Return every vote that a municipality ever had in the body, by municipality from A to Ö."""
    mandates = (
        Mandate.objects.filter(body_id=body_id, seat__in=VOTING, organisation__kind=Organisation.Kind.MUNICIPALITY)
        .select_related("organisation")
        .order_by("organisation__sort_key", "pk")
    )
    return [Membership(one.organisation, one.holds_from, one.holds_to) for one in mandates if one.organisation]


def members_among(memberships: Iterable[Membership], on: date) -> list[Organisation]:
    """Return the municipalities that have a vote on a day, each once and in their order."""
    return list(dict.fromkeys(one.organisation for one in memberships if one.covers(on)))


def members_on(body_id: int, on: date) -> list[Organisation]:
    """Return the municipalities that have a vote in the body on a day and are members then, from A to Ö."""
    return members_among(memberships_of(body_id), on)
