"""What goes into a digest. The rooms know what they want of whom; ``samverk/site/flow.py`` names who tells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation

from samverk.accounts.models import User
from samverk.accounts.standing import Standing


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may get a letter, and where they stand on the day."""

    user: User
    standing: Standing


@dataclass(frozen=True, slots=True)
class Tiding:
    """One thing to tell one user. ``words`` hold nothing confidential; ``address`` is where it is done.

    ``source``, ``subject``, ``kind`` and ``day`` are what it must not be told twice for. ``is_late`` says that the day
    has passed.
    """

    user_id: int
    source: str
    subject: str
    kind: str
    day: date
    words: str
    address: str
    is_late: bool = False

    @property
    def key(self) -> tuple[str, str, str, date]:
        return self.source, self.subject, self.kind, self.day


# A teller answers for many readers at once, with a number of queries that does not grow with them.
Teller = Callable[[Sequence[Reader], date], Iterable[Tiding]]
TELLERS: list[Teller] = []


def tidings_for(readers: Sequence[Reader], on: date) -> dict[int, list[Tiding]]:
    """Return what there is to tell on the day ``on``, by user: what is late first, then the nearest day.

    It is told in the language of the house.
    """
    found: dict[int, list[Tiding]] = {}
    with translation.override(settings.LANGUAGE_CODE):
        for teller in TELLERS:
            for tiding in teller(readers, on):
                found.setdefault(tiding.user_id, []).append(tiding)
    for tidings in found.values():
        tidings.sort(key=lambda tiding: (not tiding.is_late, tiding.day, tiding.subject))
    return found
