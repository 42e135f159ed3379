"""How long a decision can be appealed."""

from collections.abc import Collection, Container
from dataclasses import dataclass
from datetime import date, timedelta

from procedure.days import next_working_day
from procedure.refusal import RuleBroken

APPEAL_TIME = timedelta(weeks=3)
SOURCE = "SFS 2017:725, 13 kap. 5 §"


@dataclass(frozen=True, slots=True)
class Posting:
    """From when to when a notice stood on a board; ``taken_down_on`` is ``None`` while it stands."""

    put_up_on: date
    taken_down_on: date | None = None

    def covers(self, first: date, last: date) -> bool:
        return self.put_up_on <= first and (self.taken_down_on is None or self.taken_down_on > last)


def last_day_of_appeal(boards: Collection[Collection[Posting]], holidays: Container[date]) -> date:
    """Return the last day on which an appeal is in time.

    ``boards`` holds, for every municipality that shares the body, the postings of the notice on its board. Time runs
    from the day on which the notice stands on the last of them, and only if it stands on all until time is out: one
    that fell down or was taken down too early lets time begin anew when it is back.

    Raises ``RuleBroken("not-announced-everywhere")`` while there is a board on which it does not stand, or stood too
    short.

    Source: SFS 2017:725, 13 kap. 5 § and 8 kap. 12 §; SFS 1930:173, 2 §.
    """
    for first in sorted({posting.put_up_on for board in boards for posting in board}):
        last = next_working_day(first + APPEAL_TIME, holidays)
        if all(any(posting.covers(first, last) for posting in board) for board in boards):
            return last
    raise RuleBroken("not-announced-everywhere", SOURCE)
