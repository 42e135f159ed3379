"""Who led the meeting when, told only where the chair was handed over."""

from minutebook.lexicon import sv_writing
from minutebook.model.attendance import Interval
from minutebook.write.wording import hour
from samverk.deciding.models import Chairing
from samverk.meetings.models import Meeting
from samverk.sitting.actions.line import clock


def led_when(meeting: Meeting, whole: Interval | None) -> dict[int, str]:
    """Return, by the id of their attendance, in what hours each led the meeting; empty where one led throughout.

    Without the hours of the ``whole`` meeting nobody's hours are known. One query.
    """
    turns = [
        (turn.attendance_id, clock(turn.began_at), clock(turn.ended_at) if turn.ended_at else None)
        for turn in Chairing.objects.filter(attendance__meeting=meeting)
    ]
    if whole is None or len({row for row, _began, _ended in turns}) < 2:
        return {}
    told: dict[int, list[str]] = {}
    for row, began, ended in turns:
        from_start = whole.arrived is not None and began <= whole.arrived
        to_end = ended is None or (whole.left is not None and ended >= whole.left)
        left_at = None if ended is None or to_end else hour(ended)
        told.setdefault(row, []).append(_hours(None if from_start else hour(began), left_at))
    return {row: f"{sv_writing.CHAIR} {', '.join(filter(None, hours))}".strip() for row, hours in told.items()}


def _hours(began: str | None, ended: str | None) -> str:
    if began and ended:
        return f"{sv_writing.CLOCK} {began}-{ended}"
    if began:
        return f"{sv_writing.ARRIVED} {began}"
    return f"{sv_writing.LEFT} {ended}" if ended else ""
