"""What all phones share: made once a process for each revision, however many look at once."""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from samverk.agenda.models import Paper
from samverk.deciding.models import LiveClause, Vote
from samverk.meetings.models import Meeting
from samverk.sitting.queries.board import Board, board_of

# What is changed outside the meeting, such as a name in the directory, shows after this.
GOOD_FOR_SECONDS = 3.0
MEETINGS_KEPT = 50


@dataclass(frozen=True, slots=True)
class Under:
    """What lies under the item that is up: its papers, and the clauses before the meeting or decided."""

    papers: Sequence[Paper] = ()
    clauses: Sequence[LiveClause] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """``is_voting`` tells that a vote is open under the item that is up."""

    board: Board
    under: Under
    is_voting: bool


_boards: dict[tuple[str, int], tuple[float, Shared]] = {}
_making = threading.Lock()


def shared_board(meeting: Meeting) -> Shared:
    """Return the board of ``meeting`` at its revision; the second and later phones cost no query.

    It was made for whoever asked first: it holds nothing that depends on who looks.
    """
    key = (str(meeting.public_id), meeting.live_revision)
    with _making:
        made_at, shared = _boards.get(key, (0.0, None))
        now = time.monotonic()
        if shared is not None and now - made_at < GOOD_FOR_SECONDS:
            return shared
        shared = _made(meeting)
        if len(_boards) >= MEETINGS_KEPT:
            _boards.clear()
        _boards[key] = (now, shared)
        return shared


def under_item(item_id: int | None) -> Under:
    """Return what lies under an item, with two queries; nothing where none is up."""
    if item_id is None:
        return Under()
    clauses = LiveClause.objects.filter(item_id=item_id).exclude(state=LiveClause.State.DROPPED)
    return Under(list(Paper.objects.filter(item_id=item_id)), list(clauses))


def _made(meeting: Meeting) -> Shared:
    board = board_of(meeting)
    if board.current_id is None:
        return Shared(board, Under(), is_voting=False)
    is_voting = Vote.objects.filter(item_id=board.current_id, state=Vote.State.OPEN).exists()
    return Shared(board, under_item(board.current_id), is_voting)
