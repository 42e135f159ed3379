"""Who is in the room, who of them votes, and who leads: for one item, since who is recused has left for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from procedure.profile import Profile, profile_of
from procedure.quorum import Quorum, quorum_by_head, quorums
from samverk.accounts.standing import LEADING, VOTING, mandates_on
from samverk.deciding.models import Chairing, Recusal
from samverk.directory.models import Mandate
from samverk.meetings.models import Attendance, Item, Meeting

Seats = dict[int, Mandate]
LEADING_FIRST = (Mandate.Seat.CHAIR, Mandate.Seat.VICE_CHAIR)


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody on the list of those present. ``seat`` is the seat of member that they hold, "" for none.

    ``is_here`` tells that they are in the room now; ``is_recused`` that they left for the item.
    """

    attendance: Attendance
    seat: str
    organisation_id: int | None
    is_here: bool
    is_recused: bool

    @property
    def votes(self) -> bool:
        """Tell whether they may vote on the item now: members, and deputies who have been called in to serve."""
        return self.is_here and not self.is_recused and (bool(self.seat) or self.attendance.serving)


@dataclass(frozen=True, slots=True)
class Room:
    """Everybody on the list of those present, in its order. ``seats`` is how many votes the body has; ``members``
    are the organisations that hold a seat of member in it, ``leading`` the row of who has the chair now.
    """

    people: tuple[Someone, ...]
    profile: Profile
    seats: int
    members: frozenset[int]
    leading: frozenset[int]

    @property
    def voters(self) -> tuple[Someone, ...]:
        return tuple(someone for someone in self.people if someone.votes)

    @property
    def here(self) -> tuple[Someone, ...]:
        """Who is in the room for the item: guests and secretaries are on other lists."""
        return tuple(someone for someone in self.people if someone.is_here and not someone.is_recused)

    @property
    def leader(self) -> Someone | None:
        """Who of those who vote leads: who has the chair now, else the chair or a vice chair by their seat."""
        leading = next((someone for someone in self.voters if someone.attendance.pk in self.leading), None)
        if leading is not None:
            return leading
        for seat in LEADING_FIRST:
            for someone in self.voters:
                if someone.seat == seat:
                    return someone
        return None

    @property
    def quorums(self) -> list[Quorum]:
        """Every quorum that binds the body, as it now stands."""
        present = {str(someone.organisation_id) for someone in self.voters if someone.organisation_id is not None}
        members = {str(member) for member in self.members}
        return quorums(self.profile, seats=self.seats, seated=len(self.voters), members=members, present=present)

    @property
    def half(self) -> Quorum:
        """How many of the seats are taken, for a body that no rule of quorum binds: worth a note, never a refusal."""
        return quorum_by_head(self.seats, len(self.voters))

    def find(self, attendance_id: int) -> Someone | None:
        """Return who stands in this row of the list, if anybody does."""
        return next((someone for someone in self.people if someone.attendance.pk == attendance_id), None)

    def of_person(self, person_id: int | None) -> Someone | None:
        """Return the row of a person, if they are on the list."""
        if person_id is None:
            return None
        return next((someone for someone in self.people if someone.attendance.person_id == person_id), None)


def room_for(item: Item, meeting: Meeting) -> Room:
    """Return who is in the room for ``item``, with five queries."""
    recused = set(Recusal.objects.filter(item=item).values_list("attendance_id", flat=True))
    leading = Chairing.objects.filter(attendance__meeting=meeting, ended_at=None)
    rows = Attendance.objects.filter(meeting=meeting, section=Attendance.Section.PRESENT, group=False, secretary=False)
    mandates = _mandates(meeting)
    seats = {mandate.person_id: mandate for mandate in mandates}
    people = [_someone(row, seats, recused, is_ruled=bool(mandates)) for row in rows.prefetch_related("presence")]
    return Room(
        people=tuple(people),
        profile=profile_of(meeting.body.profile if meeting.body else "informal-group"),
        seats=_number_of_seats(meeting, mandates, people),
        members=frozenset(mandate.organisation_id for mandate in mandates if mandate.organisation_id is not None),
        leading=frozenset(leading.values_list("attendance_id", flat=True)),
    )


def _mandates(meeting: Meeting) -> list[Mandate]:
    if meeting.body_id is None or meeting.held_on is None:
        return []
    held = mandates_on(meeting.held_on).filter(body_id=meeting.body_id, seat__in=VOTING)
    # Who is both member and chair is the chair: the later one counts.
    return sorted(held.order_by("pk"), key=lambda mandate: mandate.seat in LEADING)


def _someone(row: Attendance, seats: Seats, recused: Iterable[int], *, is_ruled: bool) -> Someone:
    mandate = seats.get(row.person_id) if row.person_id is not None else None
    # In a body whose seats nobody has written down, whoever came is a member.
    seat = mandate.seat if mandate else "" if is_ruled else Mandate.Seat.MEMBER
    return Someone(
        attendance=row,
        seat=seat,
        organisation_id=row.organisation_id or (mandate.organisation_id if mandate else None),
        is_here=any(stay.left_at is None for stay in row.presence.all()),
        is_recused=row.pk in recused,
    )


def _number_of_seats(meeting: Meeting, mandates: list[Mandate], people: list[Someone]) -> int:
    """Return how many votes the body has: as many as its agreement says, vacant ones too, else as many as are held."""
    held = len({mandate.person_id for mandate in mandates})
    each = meeting.body.seats_per_organisation if meeting.body else None
    members = {mandate.organisation_id for mandate in mandates}
    if each is not None and mandates:
        return max(held, each * len(members))
    return held or sum(bool(someone.seat) for someone in people)
