"""Every member organisation is accounted for before the minutes are approved."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum


class Account(StrEnum):
    """What the minutes say of a member organisation, the strongest first."""

    PRESENT = "present"
    REPORTED_ABSENT = "reported-absent"
    UNREPORTED_ABSENT = "unreported-absent"
    VACANT = "vacant"


STRONGEST_FIRST = tuple(Account)


def accounted_for(entries: Iterable[tuple[str, Account]]) -> dict[str, Account]:
    """Return what the lists say of each organisation in them: one that sent anybody is present.

    ``entries`` is one pair a name in the lists of the minutes: whom it stands for, and in which list.

    Source: SFS 2017:725, 5 kap. 66 §; for other bodies the house rule that no municipality is forgotten.
    """
    accounts: dict[str, Account] = {}
    for organisation, account in entries:
        known = accounts.get(organisation, account)
        accounts[organisation] = min(known, account, key=STRONGEST_FIRST.index)
    return accounts


def missing(members: Sequence[str], accounts: Mapping[str, Account]) -> list[str]:
    """Return the member organisations of which the minutes say nothing, in the order of ``members``.

    While there is one, the minutes cannot be approved.

    Source: SFS 2017:725, 5 kap. 66 §; for other bodies the house rule that no municipality is forgotten.
    """
    return [member for member in members if member not in accounts]
