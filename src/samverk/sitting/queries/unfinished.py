"""What is unfinished before a meeting is closed. None of it hinders the closing."""

from dataclasses import dataclass

from samverk.sitting.queries.board import Board
from samverk.sitting.queries.texts import items_with_texts_beside


@dataclass(frozen=True, slots=True)
class Unfinished:
    """``kind`` is worded in ``messages.py``; ``names`` are the things it is about."""

    kind: str
    names: tuple[str, ...]


def unfinished_of(board: Board) -> list[Unfinished]:
    """Return what is unfinished, the gravest first."""
    found = {
        "organisations-missing": [row.name for row in board.attending.missing],
        "texts-beside": [str(item) for item in items_with_texts_beside(board.meeting.pk)],
        "items-not-up": [f"{line.number} {line.title}".strip() for line in board.lines if not line.was_up],
    }
    return [Unfinished(kind, tuple(names)) for kind, names in found.items() if names]
