"""To whom one writes about what is owed: users and their delegates, as they stand on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from samverk.accounts.models import User
from samverk.accounts.standing import Standing, standings_of
from samverk.followup.models import Obligation
from samverk.followup.queries.wanted import Wanted, entrusted, secretariat_ids, wanted_from_user

Recipient = tuple[str, str]


def answerers(rows: Iterable[Obligation], on: date) -> dict[int, list[Recipient]]:
    """Return the addresses and names of those who answer for each of ``rows``, by primary key; with five queries.

    Where some of a municipality's people sit in the body that decided, they are written to and not the others. Those
    in whose hands it lies are written to besides.
    """
    found = list(rows)
    users = list(User.objects.filter(is_active=True).order_by("pk"))
    standings = standings_of(users, on)
    secretariats = secretariat_ids()
    wanted = {user: wanted_from_user(user, standings[user.pk], secretariats) for user in users}
    hands = entrusted([row.pk for row in found], on)
    return {
        row.pk: list(
            dict.fromkeys(
                [(user.email, str(user)) for user in _of(row, wanted, standings)]
                + [(one.email, one.name) for one in hands.get(row.pk, ())]
            )
        )
        for row in found
    }


def _of(row: Obligation, wanted: Mapping[User, Wanted], standings: Mapping[int, Standing]) -> list[User]:
    owners = [user for user, what in wanted.items() if _is_wanted(row, what)]
    decided_by = row.clause.meeting.body_id if row.clause else None
    near = [user for user in owners if decided_by is not None and decided_by in standings[user.pk].body_ids]
    return near or owners


def _is_wanted(row: Obligation, what: Wanted) -> bool:
    return (
        (row.person_id in what.persons and not row.office_key)
        or row.organisation_id in what.organisations
        or row.body_id in what.bodies
        or (row.office_key, row.body_id) in what.offices
    )
