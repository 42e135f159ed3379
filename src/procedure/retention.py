"""How long something is kept, counted from the day of an event."""

from calendar import monthrange
from datetime import date


def last_event_due(on: date, months: int) -> date:
    """Return the last day of an event from which ``months`` have gone by ``on``; whatever is older is due as well.

    A time that runs from a day of which the last month has no number ends on that month's last day, so that several
    days may fall due together.

    Source: SFS 1930:173, 1 §.
    """
    years, month = divmod(on.month - 1 - months, 12)
    year, month = on.year + years, month + 1
    last = monthrange(year, month)[1]
    is_last_of_its_month = on.day == monthrange(on.year, on.month)[1]
    return date(year, month, last if is_last_of_its_month else min(on.day, last))
