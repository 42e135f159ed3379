"""Days for approving minutes and for announcing that it was done."""

from datetime import date, timedelta

from procedure.profile import Profile

ANNOUNCEMENT_DAYS = 2


def last_day_of_approval(meeting_on: date, profile: Profile) -> date | None:
    """Return the last day on which the minutes are approved in time, ``None`` where no rule says.

    ``meeting_on`` is the last day of the meeting. The day is not moved past a weekend: earlier is never wrong.

    Source: SFS 2017:725, 5 kap. 69 § and 6 kap. 35 §.
    """
    return None if profile.approval_days is None else meeting_on + timedelta(days=profile.approval_days)


def days_left(last_day: date, today: date) -> int:
    """Return how many days are left, 0 on the last; negative where it has passed.

    Source: SFS 2017:725, 5 kap. 69 §.
    """
    return (last_day - today).days


def last_day_of_announcement(approved_on: date, profile: Profile) -> date | None:
    """Return the last day on which the notice board says in time that the minutes were approved.

    ``None`` where the body announces nothing. The day is not moved past a weekend: earlier is never wrong.

    Source: SFS 2017:725, 8 kap. 12 §.
    """
    return approved_on + timedelta(days=ANNOUNCEMENT_DAYS) if profile.announces else None
