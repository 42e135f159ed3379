"""The only writers of this room."""

from samverk.arrangements.actions.book import advance_booking, ask_again, book_venue, cancel_booking, request_again
from samverk.arrangements.actions.hold_poll import choose_date, hold_poll, reopen_poll
from samverk.arrangements.actions.remind_preparers import remind_preparers
from samverk.arrangements.actions.rota import fix_seat, plan_rota, set_substitute, unfix_seat
from samverk.arrangements.actions.swap import accept_swap, decline_swap, propose_swap

__all__ = [
    "accept_swap",
    "advance_booking",
    "ask_again",
    "book_venue",
    "cancel_booking",
    "choose_date",
    "decline_swap",
    "fix_seat",
    "hold_poll",
    "plan_rota",
    "propose_swap",
    "remind_preparers",
    "reopen_poll",
    "request_again",
    "set_substitute",
    "unfix_seat",
]
