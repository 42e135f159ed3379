"""The only writers of this room."""

from samverk.rounds.actions.ask import ask_round
from samverk.rounds.actions.close import close_round, reopen_round
from samverk.rounds.actions.give_answer import Said, give_answer
from samverk.rounds.actions.write_to_asked import invite_asked, remind_before_closing, remind_silent

__all__ = [
    "Said",
    "ask_round",
    "close_round",
    "give_answer",
    "invite_asked",
    "remind_before_closing",
    "remind_silent",
    "reopen_round",
]
