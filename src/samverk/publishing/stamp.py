"""The state of the register in a few characters: while it is the same, so is every published page."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import connection

# Ends of indexes, so that the stamp costs the same however large the register is. Every act leaves an entry in the
# trail; the newest ids are for what was written past it.
QUESTION = """
    SELECT (SELECT MAX(id) FROM records_trailentry),
           (SELECT MAX(at) FROM records_trailentry WHERE id = (SELECT MAX(id) FROM records_trailentry)),
           (SELECT MAX(published_at) FROM meetings_meeting),
           (SELECT MAX(id) FROM meetings_meeting),
           (SELECT MAX(id) FROM meetings_clause),
           (SELECT MAX(id) FROM meetings_matterstep)
"""


@dataclass(frozen=True)
class Stamp:
    """``changed_at`` is when an act last changed the register; ``None`` before the first."""

    words: str
    changed_at: datetime | None


def register_stamp(today: date) -> Stamp:
    """Return the state of the register, with one query; what is due changes with ``today``, and pages with it."""
    with connection.cursor() as cursor:
        cursor.execute(QUESTION)
        row = cursor.fetchone()
    moment = row[1]
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if moment is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return Stamp(words=f"{today:%j}:" + ":".join(str(part) for part in row), changed_at=moment)
