"""The only writers of this room, beside ``mailroom/arriving``, which its tasks call."""

from samverk.mailroom.actions.file import Chosen, file_mail, hand_to_body, take_back
from samverk.mailroom.actions.rules import add_rule, remove_rule
from samverk.mailroom.actions.set_aside import set_aside, settle_refused
from samverk.mailroom.arriving.fetch import Fetched, fetch, fetch_in_turn
from samverk.mailroom.arriving.register import register_filed, register_mail
from samverk.mailroom.arriving.take import take

__all__ = [
    "Chosen",
    "Fetched",
    "add_rule",
    "fetch",
    "fetch_in_turn",
    "file_mail",
    "hand_to_body",
    "register_filed",
    "register_mail",
    "remove_rule",
    "set_aside",
    "settle_refused",
    "take",
    "take_back",
]
