"""The pages of this room: polls for a day, the rota, venues and bookings, and what somebody is asked."""

from samverk.arrangements.views.bookings import advance, again, booking, bookings, cancel, new_booking, rotation
from samverk.arrangements.views.entrance import mine, start
from samverk.arrangements.views.keeping_polls import choose, close_poll, new_poll, remind_poll, reopen_poll
from samverk.arrangements.views.polls import answer_poll, poll, polls
from samverk.arrangements.views.rota import plan, remind, remove_seat, rota, rotas, seat
from samverk.arrangements.views.turns import answer_swap, substitute, swap, turn
from samverk.arrangements.views.venues import edit_venue, merge_venue, name_venue, new_venue, venue, venues

__all__ = [
    "advance",
    "again",
    "answer_poll",
    "answer_swap",
    "booking",
    "bookings",
    "cancel",
    "choose",
    "close_poll",
    "edit_venue",
    "merge_venue",
    "mine",
    "name_venue",
    "new_booking",
    "new_poll",
    "new_venue",
    "plan",
    "poll",
    "polls",
    "remind",
    "remind_poll",
    "remove_seat",
    "reopen_poll",
    "rota",
    "rotas",
    "rotation",
    "seat",
    "start",
    "substitute",
    "swap",
    "turn",
    "venue",
    "venues",
]
