"""Who is expected, who is there, who leads, and what is still missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db.models import Q

from procedure import profile_of
from procedure.accounting import Account, accounted_for, missing
from procedure.quorum import Quorum, quorums
from samverk.accounts.standing import TAKING_PART, VOTING, mandates_on
from samverk.deciding.models import Chairing
from samverk.directory.models import Body, Mandate, Organisation
from samverk.meetings.models import Attendance, Meeting, PresenceInterval

Section = Attendance.Section
# In these all municipalities of the collaboration meet; in the others those that have somebody in them.
WHOLE = frozenset({Body.Kind.DIRECTORS, Body.Kind.BOARD, Body.Kind.COMMITTEE})
ACCOUNTS: dict[str, Account] = {
    Section.PRESENT: Account.PRESENT,
    Section.ABSENT: Account.REPORTED_ABSENT,
    Section.UNREPORTED: Account.UNREPORTED_ABSENT,
    Section.VACANT: Account.VACANT,
}


@dataclass(frozen=True, slots=True)
class Stay:
    pk: int
    arrived_at: time | None
    left_at: time | None


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat, and what is said of whoever holds it; ``row_id`` and ``section`` are empty while nothing is.

    ``seat_id`` is the public id of the mandate, empty for somebody in the lists without one.
    """

    seat_id: str
    person_id: int | None
    name: str
    organisation: str
    organisation_id: int | None
    votes: bool
    row_id: int | None
    section: str
    stays: tuple[Stay, ...]
    remote: bool
    serving: bool
    deputy_for: str
    leads: bool

    @property
    def is_here(self) -> bool:
        return self.section == Section.PRESENT and any(stay.left_at is None for stay in self.stays)

    @property
    def counts(self) -> bool:
        """Return whether they take part in decisions now."""
        return self.is_here and (self.votes or self.serving)


@dataclass(frozen=True, slots=True)
class Guest:
    row_id: int
    name: str
    organisation: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Secretary:
    """Who takes the minutes, or took them for a while."""

    row_id: int
    person_id: int | None
    name: str
    stays: tuple[Stay, ...]

    @property
    def is_here(self) -> bool:
        return any(stay.left_at is None for stay in self.stays)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """``account`` is empty while the lists say nothing of the organisation."""

    public_id: str
    name: str
    account: str


@dataclass(frozen=True, slots=True)
class Attending:
    seats: tuple[SeatRow, ...]
    guests: tuple[Guest, ...]
    organisations: tuple[OrganisationRow, ...]
    quorums: tuple[Quorum, ...]
    secretaries: tuple[Secretary, ...] = ()

    @property
    def leader(self) -> SeatRow | None:
        return next((seat for seat in self.seats if seat.leads), None)

    @property
    def here(self) -> list[SeatRow]:
        return [seat for seat in self.seats if seat.is_here]

    @property
    def counted(self) -> int:
        return sum(seat.counts for seat in self.seats)

    def away_beside(self, deputy: SeatRow) -> list[SeatRow]:
        """Return the members of the same organisation who are not here, for whom a deputy could serve."""
        if deputy.votes:
            return []
        return [
            seat
            for seat in self.seats
            if seat.votes and not seat.is_here and seat.organisation_id == deputy.organisation_id
        ]

    @property
    def missing(self) -> list[OrganisationRow]:
        return [row for row in self.organisations if not row.account]


def attending_of(meeting: Meeting) -> Attending:
    """Return who attends, with five queries: members before deputies, by municipality and name."""
    rows = list(Attendance.objects.filter(meeting=meeting).order_by("position"))
    stays: dict[int, list[Stay]] = {}
    for pk, row_id, arrived, left in PresenceInterval.objects.filter(attendance__meeting=meeting).values_list(
        "pk", "attendance_id", "arrived_at", "left_at"
    ):
        stays.setdefault(row_id, []).append(Stay(pk, arrived, left))
    leading = set(
        Chairing.objects.filter(attendance__meeting=meeting, ended_at=None).values_list("attendance_id", flat=True)
    )
    seats = seats_on(meeting.body_id, meeting.held_on)
    attending = tuple(_seat_rows(seats, rows, stays, leading))
    organisations = _organisations(meeting, seats, rows)
    return Attending(
        seats=attending,
        guests=tuple(
            Guest(row.pk, row.name_as_written, row.organisation_as_written, tuple(map(str, row.item_numbers)))
            for row in rows
            if row.section == Section.GUEST
        ),
        secretaries=tuple(_taking_minutes(rows, stays)),
        organisations=organisations,
        quorums=tuple(_quorums(meeting, attending)),
    )


def seats_on(body_id: int | None, on: date | None) -> list[Mandate]:
    """Return the seats that may take part in the body on a day: members before deputies, by municipality and name."""
    if body_id is None or on is None:
        return []
    held = mandates_on(on).filter(body_id=body_id, seat__in=TAKING_PART).select_related("person", "organisation")
    return sorted(
        held,
        key=lambda seat: (
            seat.seat not in VOTING,
            seat.organisation.sort_key if seat.organisation else "",
            seat.person.sort_key,
        ),
    )


def _seat_rows(
    seats: Sequence[Mandate], rows: Sequence[Attendance], stays: dict[int, list[Stay]], leading: set[int]
) -> Iterable[SeatRow]:
    rows = [row for row in rows if row.section != Section.GUEST and not row.secretary]
    known = {(row.person_id, row.organisation_id): row for row in rows}
    shown = set()
    for seat in seats:
        row = known.get((seat.person_id, seat.organisation_id))
        if row is not None and row.pk in shown:
            continue
        shown |= {row.pk} if row is not None else set()
        yield _seat_row(seat, row, stays, leading)
    for row in rows:
        if row.pk not in shown and row.section != Section.VACANT:
            yield _seat_row(None, row, stays, leading)


def _taking_minutes(rows: Sequence[Attendance], stays: dict[int, list[Stay]]) -> Iterable[Secretary]:
    for row in rows:
        if row.secretary:
            own = tuple(stays.get(row.pk, ()))
            yield Secretary(row.pk, row.person_id, row.name_as_written, own)


def _seat_row(seat: Mandate | None, row: Attendance | None, stays: dict[int, list[Stay]], leading: set[int]) -> SeatRow:
    organisation = seat.organisation if seat else None
    return SeatRow(
        seat_id=str(seat.public_id) if seat else "",
        person_id=seat.person_id if seat else row.person_id if row else None,
        name=row.name_as_written if row else seat.person.name if seat else "",
        organisation=organisation.name if organisation else row.organisation_as_written if row else "",
        organisation_id=organisation.pk if organisation else row.organisation_id if row else None,
        votes=seat.seat in VOTING if seat else False,
        row_id=row.pk if row else None,
        section=row.section if row else "",
        stays=tuple(stays.get(row.pk, ())) if row else (),
        remote=bool(row and row.remote),
        serving=bool(row and row.serving),
        deputy_for=row.deputy_for_as_written if row else "",
        leads=bool(row and row.pk in leading),
    )


def _organisations(
    meeting: Meeting, seats: Sequence[Mandate], rows: Sequence[Attendance]
) -> tuple[OrganisationRow, ...]:
    members = _members(meeting, {seat.organisation_id for seat in seats if seat.organisation_id})
    entries = [
        (str(row.organisation_id), ACCOUNTS[row.section])
        for row in rows
        if row.organisation_id and row.section in ACCOUNTS and not row.secretary
    ]
    accounts = accounted_for(entries)
    silent = set(missing([str(member.pk) for member in members], accounts))
    return tuple(
        OrganisationRow(
            str(member.public_id), member.name, "" if (key := str(member.pk)) in silent else accounts[key].value
        )
        for member in members
    )


def _members(meeting: Meeting, seated: set[int]) -> list[Organisation]:
    day = meeting.held_on
    of_collaboration = Q(is_member=True) & (
        (Q(member_from__isnull=True) | Q(member_from__lte=day)) & (Q(member_to__isnull=True) | Q(member_to__gte=day))
    )
    is_whole = meeting.body is not None and meeting.body.kind in WHOLE
    asked = of_collaboration if is_whole else Q(is_member=True, pk__in=seated)
    return list(Organisation.objects.filter(asked).order_by("sort_key"))


def _quorums(meeting: Meeting, rows: Sequence[SeatRow]) -> Iterable[Quorum]:
    """Return the quorums by the seats of the body; a seat that is vacant counts among those that are entitled."""
    if meeting.body is None:
        return []
    votes = [row for row in rows if row.votes]
    members = {str(row.organisation_id) for row in votes if row.organisation_id}
    each = meeting.body.seats_per_organisation or 0
    return quorums(
        profile_of(meeting.body.profile),
        seats=max(len({row.person_id for row in votes}), each * len(members)),
        seated=sum(row.counts for row in rows),
        members=members,
        present={str(row.organisation_id) for row in rows if row.counts},
    )
