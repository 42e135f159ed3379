"""The board as all phones share it: made once a process for each revision, however many look at once."""

import threading
import time

from samverk.meetings.models import Meeting
from samverk.sitting.queries.board import Board, board_of

# What is changed outside the meeting, such as a name in the directory, shows after this.
GOOD_FOR_SECONDS = 3.0
MEETINGS_KEPT = 50
_boards: dict[tuple[str, int], tuple[float, Board]] = {}
_making = threading.Lock()


def shared_board(meeting: Meeting) -> Board:
    """Return the board of ``meeting`` at its revision; the second and later phones cost no query.

    The board was made for whoever asked first: it holds nothing that depends on who looks.
    """
    key = (str(meeting.public_id), meeting.live_revision)
    with _making:
        made_at, board = _boards.get(key, (0.0, None))
        now = time.monotonic()
        if board is not None and now - made_at < GOOD_FOR_SECONDS:
            return board
        board = board_of(meeting)
        if len(_boards) >= MEETINGS_KEPT:
            _boards.clear()
        _boards[key] = (now, board)
        return board
