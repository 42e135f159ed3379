"""Which reminder of a day is due: a week and a day before it, a day after it, and every week from then on.

Each is due from its day until the next one is: whoever gets a letter a week misses none, and a house that stood still
for a day catches up.
"""

from datetime import date

WEEK = 7


def kind_on(day: date, on: date) -> str | None:
    """Return which reminder of ``day`` is due on the day ``on``, ``None`` while it is too early for any."""
    left = (day - on).days
    if left > WEEK:
        return None
    if left >= 0:
        return "before-7" if left > 1 else "before-1"
    return f"after-{(-left - 1) // WEEK * WEEK + 1}"
