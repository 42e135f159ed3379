"""What is unfinished before a meeting is closed. None of it hinders the closing."""

from dataclasses import dataclass

from samverk.deciding.models import LiveClause, Vote
from samverk.meetings.models import Item
from samverk.sitting.queries.board import Board
from samverk.sitting.queries.texts import items_with_texts_beside


@dataclass(frozen=True, slots=True)
class Unfinished:
    """``kind`` is worded in ``messages.py``; ``names`` are the things it is about."""

    kind: str
    names: tuple[str, ...]


def unfinished_of(board: Board) -> list[Unfinished]:
    """Return what is unfinished, the gravest first."""
    meeting_id = board.meeting.pk
    found = {
        "organisations-missing": [row.name for row in board.attending.missing],
        "votes-open": _items(meeting_id, votes__state=Vote.State.OPEN),
        "clauses-unconfirmed": _items(meeting_id, live_clauses__state=LiveClause.State.PROPOSED),
        "texts-beside": [str(item) for item in items_with_texts_beside(meeting_id)],
        "items-not-up": [f"{line.number} {line.title}".strip() for line in board.lines if not line.was_up],
    }
    return [Unfinished(kind, tuple(names)) for kind, names in found.items() if names]


def _items(meeting_id: int, **asked: str) -> list[str]:
    items = Item.objects.filter(meeting_id=meeting_id, **asked).distinct()
    return [str(item) for item in items.order_by("position")]
