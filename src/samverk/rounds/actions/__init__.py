"""The only writers of this room."""

from samverk.rounds.actions.ask import About, ask_round
from samverk.rounds.actions.close import close_if_over, close_round, reopen_round
from samverk.rounds.actions.give_answer import give_answer
from samverk.rounds.actions.name_colleague import name_colleague, revoke_colleague, send_link_again
from samverk.rounds.actions.said import Said
from samverk.rounds.actions.write_to_asked import invite_asked, remind_before_closing, remind_silent

__all__ = [
    "About",
    "Said",
    "ask_round",
    "close_if_over",
    "close_round",
    "give_answer",
    "invite_asked",
    "name_colleague",
    "remind_before_closing",
    "remind_silent",
    "reopen_round",
    "revoke_colleague",
    "send_link_again",
]
