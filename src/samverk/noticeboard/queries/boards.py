"""How a notice stands on each board, as the pages of the house show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverk.noticeboard.models import Announcement, Board, Posting
from samverk.noticeboard.queries.announceable import last_day_of


@dataclass(frozen=True, slots=True)
class BoardRow:
    """``is_late`` says that the notice came too late onto the board, or is not there though it should be."""

    board: Board
    postings: Sequence[Posting]
    is_late: bool

    @property
    def stands(self) -> bool:
        return any(posting.taken_down_on is None for posting in self.postings)


def board_rows(announcement: Announcement, today: date) -> list[BoardRow]:
    """Return every board with its days, in two queries."""
    last = last_day_of(announcement)
    boards = announcement.boards.select_related("organisation").prefetch_related("postings")
    return [_row(board, last, today) for board in boards]


def _row(board: Board, last: date | None, today: date) -> BoardRow:
    postings = list(board.postings.all())
    first = min((posting.put_up_on for posting in postings), default=today)
    return BoardRow(board, postings, is_late=last is not None and first > last)
